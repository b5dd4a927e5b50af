/** Staff of the demo business. `home` is an area code; shifts are minutes after midnight; `off` is the free weekday (1 = Monday). */
export const workers = [
  { name: "王秀兰", shortName: "王阿姨", login: "wang", skills: { cleaning: 3 }, areas: ["tianhe", "yuexiu", "baiyun"], home: [23.128, 113.36], start: 480, end: 1200, off: 3 },
  { name: "李桂英", shortName: "李姐", login: "li", skills: { cleaning: 3, aircon: 1 }, areas: ["haizhu", "yuexiu", "liwan", "panyu"], home: [23.092, 113.275], start: 480, end: 1200, off: 2 },
  { name: "陈美珍", shortName: "陈阿姨", login: "chen", skills: { cleaning: 2 }, areas: ["tianhe", "huangpu", "yuexiu"], home: [23.121, 113.4], start: 480, end: 1200, off: 4 },
  { name: "黄小燕", shortName: "黄姐", login: "huang", skills: { cleaning: 2 }, areas: ["liwan", "yuexiu", "baiyun", "haizhu"], home: [23.118, 113.235], start: 480, end: 1200, off: 1 },
  { name: "周玉梅", shortName: "周阿姨", login: "zhou", skills: { cleaning: 2 }, areas: ["panyu", "haizhu", "tianhe"], home: [23.03, 113.305], start: 540, end: 1200, off: 5 },
  { name: "吴志强", shortName: "吴师傅", login: "wu", skills: { aircon: 3, appliances: 2 }, areas: ["tianhe", "yuexiu", "haizhu", "baiyun", "huangpu"], home: [23.135, 113.33], start: 480, end: 1200, off: 2 },
  { name: "郑国华", shortName: "郑师傅", login: "zheng", skills: { aircon: 2, appliances: 3, assembly: 1 }, areas: ["haizhu", "liwan", "panyu", "yuexiu", "baiyun"], home: [23.095, 113.262], start: 480, end: 1200, off: 4 },
  { name: "林建军", shortName: "林师傅", login: "lin", skills: { plumbing: 3, electrics: 2 }, areas: ["tianhe", "yuexiu", "huangpu", "baiyun", "haizhu"], home: [23.14, 113.345], start: 480, end: 1200, off: 3 },
  { name: "何永福", shortName: "何师傅", login: "he", skills: { plumbing: 3, locks: 2 }, areas: ["haizhu", "liwan", "yuexiu", "panyu", "tianhe"], home: [23.088, 113.27], start: 480, end: 1200, off: 1 },
  { name: "梁伟明", shortName: "梁师傅", login: "liang", skills: { electrics: 3, plumbing: 2, assembly: 2 }, areas: ["yuexiu", "liwan", "baiyun", "tianhe", "haizhu"], home: [23.175, 113.263], start: 480, end: 1200, off: 5 },
  { name: "谢家豪", shortName: "谢师傅", login: "xie", skills: { locks: 3, assembly: 3, electrics: 2 }, areas: ["tianhe", "yuexiu", "haizhu", "huangpu", "panyu"], home: [23.11, 113.45], start: 540, end: 1260, off: 2 },
  { name: "罗文斌", shortName: "罗师傅", login: "luo", skills: { plumbing: 2, appliances: 2, aircon: 2 }, areas: ["baiyun", "liwan", "panyu", "haizhu", "tianhe", "yuexiu"], home: [22.998, 113.33], start: 540, end: 1260, off: 6 },
] satisfies {
  name: string;
  shortName: string;
  login: string;
  skills: Record<string, number>;
  areas: string[];
  home: [number, number];
  start: number;
  end: number;
  off: number;
}[];

/** The office of the demo business. */
export const office = [
  { login: "owner", name: "刘敏", role: "owner" },
  { login: "manager", name: "赵海燕", role: "manager" },
  { login: "support", name: "孙婷", role: "support" },
] as const;

/** Names that customers of the demo are drawn from. */
export const surnames = [..."王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾萧田董潘袁蔡蒋余"];
export const givenNames = [
  "伟", "芳", "娜", "敏", "静", "丽", "强", "磊", "军", "洋", "勇", "艳", "杰", "娟", "涛", "明", "超", "秀英", "霞", "平", "刚", "桂英",
  "子轩", "雨桐", "浩然", "梓涵", "欣怡", "宇航", "思远", "佳慧", "俊熙", "诗琪", "嘉伟", "晓彤", "志明", "婉婷",
];
