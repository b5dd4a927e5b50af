const NUMERALS = "零一二三四五六七八九十百\\d";
const ROAD = "大道|大街|大路|马路|公路|高速|国道|胡同|步行街|路|街|道|巷|弄|里|坊|桥|线";
const ROAD_TAIL = new RegExp(
  `^[新老上下前后内外]?[东西南北中]?新?[${NUMERALS}]{0,3}[东南西北中]?[横支环直纵外内辅复]?(?:${ROAD}|村|镇|乡|庄|街道)`,
);
const PLACE =
  "大厦|广场|花园|小区|公园|酒店|宾馆|饭店|大学|学院|医院|中学|小学|客运|火车|汽车|地铁|机场|百货|中心|国际|大楼|商务|商场|商城|银行|公寓|新村|新城|花苑|家园|名苑|名城|府|会展|纪念|科技园|工业城|首府|壹号|一号|有限|公司|集团|市场|车站|码头";
const PLACE_TAIL = new RegExp(`^(?:${PLACE})`);
const SHORT_TAIL = new RegExp(
  `^[城站港湾江河湖海山门滩塔岗寺宫庙陵祠岭坝洲岛台苑园居](?:$|[^\\p{Script=Han}]|[${NUMERALS}]|${PLACE})`,
  "u",
);
const ONE_CHAR_ROAD = new RegExp(
  `^\\p{Script=Han}[东西南北中外内]?[${NUMERALS}]{0,2}(?:大道|大街|大路|马路|公路|胡同|路|街|道|巷|弄|里|镇|乡|村|庄)`,
  "u",
);
const LOCAL = /^.{0,8}?(?:区|县|镇|乡|街道|大道|大街|路|街|道|村)/;

/**
 * May a place's bare stem (广州, 天河) end at `at` and still mean the place? Not when what follows makes it part of
 * a road or a building (北京路, 中山大道, 南京西路, 天河城, 黄浦江路).
 */
export function stemMayEnd(text: string, at: number, level: 0 | 1 | 2): boolean {
  const rest = text.slice(at, at + 16);
  if (stemIsCut(rest)) return true;
  if (/^(?:[省区县州盟旗]|市(?!桥))/.test(rest)) return false;
  if (ROAD_TAIL.test(rest) || PLACE_TAIL.test(rest) || SHORT_TAIL.test(rest)) return false;
  return level < 2 || !ONE_CHAR_ROAD.test(rest);
}

/** Nothing, a blank or a mark follows: the stem stands alone. */
export function stemIsCut(rest: string): boolean {
  return !/^[\p{Script=Han}\p{L}\d]/u.test(rest);
}

/** Does what follows a far-away city's bare name read on like an address there (区, 镇, 路 soon after)? */
export function readsOn(text: string, at: number): boolean {
  return LOCAL.test(text.slice(at, at + 16));
}
