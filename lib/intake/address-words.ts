const HAN = "\\p{Script=Han}";
const NUMERAL = "[零〇一二三四五六七八九十百千\\d]";
const ROAD_WORD =
  "大道|大街|大路|马路|公路|国道|省道|县道|高速|胡同|环路|环线|步行街|横街|横路|路(?!村)|街(?!道|村)|巷|弄(?=\\d)|里(?=\\d)|坊(?=\\d)|径(?=\\d)|条(?=\\d)|(?<![茶通渠频管隧赛跑车轨])道(?![口具路])";
const SIDE = `[东西南北中](?=${NUMERAL}|[甲乙丙丁]|段|$|[^\\p{L}])`;

/** A road with its branch or stretch: 体育西路, 黄埔大道中, 人民南路四段, 花城大道三横路. */
export const ROAD = new RegExp(
  `(?:${NUMERAL}{1,3}号[路街]|(?:(?![号楼室栋幢座层])${HAN}|[A-Za-z\\d·]){1,14}?(?:${ROAD_WORD}))(?:[东西南北中](?:路|街)|[东西南北中]?段|(?:${SIDE})?(?:${NUMERAL}{1,3}(?:段|路|街|巷|条|横|胡同))?)`,
  "gu",
);

/** What may stand between a town, zone or estate and its road; the road's own name begins after it. */
export const BEFORE_ROAD =
  /^(.*(?:开发区|工业区|园区|新区|小区|社区|管理区|产业区|街道办|街道|[镇乡村]|工业园|科技园|产业园|软件园|新城|广场|大厦|花园|:))((?![东西南北中]?[路街])..+)$/u;

/** A house number after its road: 103号, 甲26号, 494弄14号, 16-18号, 1088号A; not the 2号楼 that follows it. */
export const NUMBER = new RegExp(
  `^\\s*(?:[甲乙丙丁戊新老旧附付特]|No\\.?)?(?:\\d+[A-Za-z]?(?:[-—~\\/、,至]\\d+)*|${NUMERAL}+(?=[号弄]))(?!\\d|\\s*(?:号楼|栋|幢|座|单元|层|楼|室|米))\\s*(?:号|弄|#)?(?:[甲乙丙丁]|附\\d+号?)?(?:-\\d+号?)?(?:\\d+号(?!楼))?(?:大院|院)?`,
  "u",
);

/** A place told by its name and number without a road word: 石屏村9号, 后坑26号. */
export const NAME_NUMBER = new RegExp(`${HAN}{2,}[甲乙丙丁]?(?:\\d+[A-Za-z]?(?:[-—]\\d+)*|${NUMERAL}+)(?:号|弄)`, "u");

export const CROSSING =
  /交叉口|交汇处|交叉处|路口|交界|交口|交汇|与.{1,12}[路街道].{0,3}(?:角|口)|(?:路|街|道|巷)[和与/、&].{1,10}(?:路|街|道|巷)/;

/** A town, street office or zone in front of the rest; alone it is no address. */
export const AREA = new RegExp(
  `^(?:${HAN}{1,10}?(?:街道办事处|街道办|街道|街办|镇|乡|苏木|社区(?!.*服务))|${HAN}{0,10}?(?:高新技术产业开发区|高新技术开发区|高新产业园区|高新技术园区|经济技术开发区|经济开发区|技术开发区|新技术开发区|开发区|高新区|经开区|保税区|新城区|新区|管委会|自贸区|度假区|城区)|${HAN}{2,3}区)[\\s,、·]*`,
  "u",
);

const PLACE_WORD =
  "工业功能区|功能区|工业坊|工业区|工业园区|工业集中区|艺术区|空间|大厦|广场|花园|小区|公寓|中心|国际|大楼|商城|商场|市场|新村|花苑|家园|名苑|雅苑|佳苑|嘉园|名都|豪庭|豪苑|名邸|公馆|会所|别墅|山庄|庄园|学校|中学|小学|大学|学院|幼儿园|医院|卫生院|诊所|酒店|宾馆|饭店|旅馆|客栈|餐厅|超市|银行|公园|园区|产业园|科技园|工业园|创意园|软件园|科学园|创业园|孵化器|基地|工业城|科技城|数码城|物流|仓库|厂房|厂区|车站|客运站|火车站|地铁站|机场|码头|体育馆|体育场|图书馆|博物馆|写字楼|商务楼|综合楼|办公楼|教学楼|宿舍|家属院|大院|营业部|门市|店面|商铺|铺|机关|政府|派出所|法院|营业厅|购物|百货|研究所|林场|农场|壹号|一号院|城|苑|园|府|邸|庭|轩|阁|居|寓|湾|里|村|屯|庄|寨|组|队|厂|馆|院|校|厦|站|店|港|谷|坝|世界|之窗|天下|SOHO|soho|MALL|Mall|mall";
/** A named building, estate, school, village. */
export const PLACE = new RegExp(`(?:${HAN}|[A-Za-z\\d·&]){2,}?(?:${PLACE_WORD})`, "gu");
export const BARE_PLACE = new RegExp(`^(?:${HAN}|[A-Za-z\\d·&])?(?:${PLACE_WORD}|开发区)$`, "u");
/** 酒店 in 顺创酒店制品有限公司 names no hotel. */
export const COMPANY_TAIL = /^\p{Script=Han}{0,8}公司$/u;
export const SITE = /[园区村厦楼场地]$/;

/** A building, unit, floor or room: 7号楼, A座, 3栋2单元, 1502室, 27F, 23A03. */
export const ROOM = new RegExp(
  `(?:[A-Za-z]|${NUMERAL}|甲|乙|丙|丁|东|西|南|北|中|裙|主)[A-Za-z\\d\\-—/、,]*(?:号楼|期|栋|幢|座|楼|单元|层|室|房|户|门|梯|F\\b|f\\b|铺|档|柜|组|队)|[A-Za-z]?\\d{3,5}[A-Za-z]?$|[A-Za-z]-?\\d{2,5}`,
  "u",
);
