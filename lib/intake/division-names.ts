const PEOPLES =
  "满族|蒙古族|蒙古|回族|达斡尔族|达斡尔|鄂伦春|鄂温克族|朝鲜族|畲族|土家族|苗族|侗族|瑶族|壮族|各族|仫佬族|毛南族|黎族|羌族|彝族|藏族|仡佬族|布依族|水族|哈尼族|傣族|拉祜族|佤族|布朗族|纳西族|白族|景颇族|傈僳族|独龙族|怒族|普米族|裕固族|哈萨克族|哈萨克|东乡族|保安族|撒拉族|土族|柯尔克孜|维吾尔|锡伯族|锡伯|塔吉克|俄罗斯族";
const SUFFIX = "特别行政区|自治区|自治州|自治县|自治旗|新区|地区|林区|省|市|区|县|旗|州|盟";
const STEM = new RegExp(`^(.{2,}?)(?:${PEOPLES})*(?:${SUFFIX})$`);

/** The name people say: 广东省 -> 广东, 恭城瑶族自治县 -> 恭城, 浦东新区 -> 浦东. A two-character name has none. */
export function stemOf(name: string): string | undefined {
  return STEM.exec(name)?.[1];
}

/** Other forms still in use after a county became a district (增城市 for 增城区), or shortened (梅里斯区, 恩施州). */
export function otherForms(name: string, stem: string, level: 0 | 1 | 2): string[] {
  const endings = level === 2 ? ["区", "县", "市", "新区"] : level === 1 ? ["市", "州", "地区"] : ["省"];
  return endings.map((ending) => stem + ending).filter((form) => form !== name);
}

/** Districts merged or renamed whose old names people keep writing, and the code each belongs to now (State Council notices). */
export const FORMER: Record<string, string> = {
  崇文区: "110101",
  宣武区: "110102",
  蓟县: "120119",
  塘沽区: "120116",
  汉沽区: "120116",
  大港区: "120116",
  卢湾区: "310101",
  闸北区: "310106",
  南汇区: "310115",
  白下区: "320104",
  下关区: "320106",
  崇安区: "320213",
  南长区: "320213",
  北塘区: "320213",
  沧浪区: "320508",
  平江区: "320508",
  金阊区: "320508",
  维扬区: "321003",
  下城区: "330105",
  江干区: "330102",
  江东区: "330212",
  四方区: "370203",
  胶南市: "370211",
  莱芜市: "370116",
  东山区: "440104",
  芳村区: "440103",
  萝岗区: "440112",
  郫县: "510117",
  万盛区: "500110",
  双桥区: "500111",
  达县: "511703",
};
