import { simplify } from "./text";

/** The 400 or so surnames in use, most common first (Ministry of Public Security name reports, 百家姓). */
const SINGLE =
  "王李张刘陈杨黄赵周吴徐孙马胡朱郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖萧田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付傅方邹熊白孟秦邱侯江尹薛闫阎段雷龙史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤康易乔赖文鲍施洪季柴庞樊兰殷安颜倪梅盛童尤吉纪舒屈项祝左涂耿凌柏苗关牛葛霍查翁管鲁卞房路甘焦符晏柯阮欧成岳游齐阳单邢裴翟詹申卫冉费宁伍喻娄靳桂甄滕邬齐辛曲麦应温艾解古习包瞿时冷束谷车聂蓝储裘迟涂代党宫全商佘佟芦宗丛岑米楼窦鄢缪冼卓占隋郁诸卜蒲连井桑相奚蔺郎简饶寇明宿边权巩俞华敖荣池匡皮沙练阴幸巫邝鞠仲鹿栾强司印闵池燕揭农糜虞初苟衣麻支敬褚豆宣祁平和穆虎湛仇狄臧伏";
const COMPOUND =
  "欧阳|上官|司马|诸葛|司徒|东方|独孤|南宫|夏侯|皇甫|尉迟|公孙|慕容|令狐|长孙|宇文|轩辕|端木|百里|东郭|西门|呼延|闻人|澹台|淳于|单于|申屠|公冶|太史|赫连|钟离|鲜于|闾丘|亓官|左丘|拓跋|完颜|纳兰|叶赫|阿不都|买买提";
const TITLE =
  "先生|女士|小姐|太太|阿姨|师傅|老师|经理|老板|大姐|大哥|大叔|叔叔|大爷|医生|同学|主任|总|姐|哥|叔|姨|生|工";

const SURNAME = `(?:${COMPOUND}|[${SINGLE}])`;
const GIVEN = "\\p{Script=Han}{1,2}";
const SURE = [
  new RegExp(`^${SURNAME}${GIVEN}(?:${TITLE})?$`, "u"),
  new RegExp(`^${SURNAME}(?:${TITLE}|某{1,2}|[A-Za-z*×]{1,3})$`, "u"),
  new RegExp(`^[小老阿]${SURNAME}$`, "u"),
  /^\p{Script=Han}{2,6}·\p{Script=Han}{2,8}$/u,
  /^(?:Mr|Mrs|Ms|Miss|Dr)\.? [A-Z][A-Za-z'’-]+(?: [A-Z][A-Za-z'’-]+)?$/,
  /^\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’.-]*){1,3}$/u,
];
const PERHAPS = [
  /^\p{Script=Han}{2,4}$/u,
  new RegExp(`^\\p{Script=Han}{1,3}(?:${TITLE})$`, "u"),
  /^[\p{L}'’-]{2,20}\d{0,3}$/u,
];

/** Everyday words that begin with a surname's character (马桶, 管道, 谢谢) or are no name at all. */
const NO_NAME =
  /谢谢|多谢|感谢|麻烦|您好|你好|尽快|马上|马桶|管道|水管|房间|房东|房屋|沙发|钟点|小时|包月|包年|包装|单元|车库|车位|安装|安排|卫生|卫浴|阳台|空调|冰箱|洗衣|燃气|热水|水龙|下水|厨房|厕所|客厅|窗户|玻璃|全屋|全天|全部|时间|时候|方便|方形|平米|平方|路口|路边|应该|可以|需要|保洁|清洁|清洗|维修|疏通|修理|搬家|搬|送花|鲜花|花束|蛋糕|配送|快递|外卖|预约|上门|服务|师傅来|成人|高层|高压|明天|明早|明晚|后天|今天|白天|冷气|毛毯|地毯|万一|常温|易碎|石材|多少钱|价钱|订单|备注|地址|电话|手机|姓名|联系|客户|老客|会员|开门|门铃|密码|电梯|楼梯|宠物|有狗|有猫|发票|收据|不要|不用|请|勿|^别|要求|两[台个次间]|几|个|老人|客人|有人|公司|酒店|饭店|^(?:hello|hi|hey|thanks|please|ok|note|tel)$/i;

export type NameReading = { name: string; sure: boolean };

/** Reads a stretch of text as a person's name. `sure` where a surname, a title or a full Western name shows it is one. */
export function readName(text: string): NameReading | null {
  const name = text.trim();
  const simple = simplify(name);
  if (name.length < 2 || name.length > 40 || NO_NAME.test(simple)) return null;
  if (SURE.some((pattern) => pattern.test(simple))) return { name, sure: true };
  return PERHAPS.some((pattern) => pattern.test(simple)) ? { name, sure: false } : null;
}

const TRAILING = new RegExp(
  `(?<=[\\d号室楼栋座幢层房户院园厦村场店校城苑庭府区路街铺\\])])((?:${COMPOUND})${GIVEN}|[${SINGLE}]${GIVEN}|[${SINGLE}](?:先生|女士|小姐|太太|阿姨|师傅|老师))$`,
  "u",
);
const LEADING = new RegExp(
  `^(?:(?:${COMPOUND})${GIVEN}|[${SINGLE}]${GIVEN}|[${SINGLE}](?:先生|女士|小姐|太太|阿姨|师傅|老师))`,
  "u",
);

/** A name glued to the end of an address: ...103号张三. Returns what stands before it and the name. */
export function cutTrailingName(text: string): { before: string; name: string } | null {
  const name = text.slice(text.length - (TRAILING.exec(simplify(text.slice(-12)))?.[1]?.length ?? 0));
  return name && readName(name)?.sure ? { before: text.slice(0, -name.length), name } : null;
}

/** Names that may be glued to the front of an address, longest first: 张三广州市..., 王小明广州市.... */
export function leadingNames(text: string): string[] {
  const longest = text.slice(0, LEADING.exec(simplify(text.slice(0, 8)))?.[0].length ?? 0);
  if (!longest) return [];
  return [longest, longest.slice(0, -1)].filter((name) => name.length >= 2 && readName(name)?.sure);
}

const STARTS = new RegExp(`^${SURNAME}`, "u");

export function startsWithSurname(text: string): boolean {
  return STARTS.test(simplify(text));
}

const INTRODUCED = /^(?:我|本人|名字)?(?:叫|是|免?贵?姓)\s*/;

/** 我叫张三, 免贵姓周: what follows, a bare surname included. */
export function readIntroduced(text: string): NameReading | null {
  const said = text.trim();
  const name = said.replace(INTRODUCED, "");
  if (name === said || !startsWithSurname(name)) return null;
  return name.length <= 2 && new RegExp(`^${SURNAME}$`, "u").test(name) ? { name, sure: false } : readName(name);
}
