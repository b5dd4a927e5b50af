const PAIRS =
  "號号樓楼棟栋區区縣县廣广東东灣湾點点鎮镇鄉乡園园廈厦單单層层門门電电話话龍龙蘇苏陽阳寶宝濱滨雲云馬马長长興兴國国際际業业華华體体場场學学島岛會会橋桥莊庄豐丰榮荣慶庆漢汉濟济鄭郑貴贵錦锦錫锡銀银鐵铁崗岗嶺岭壩坝聯联義义廠厂館馆飯饭樂乐黃黄張张陳陈劉刘趙赵吳吴楊杨孫孙羅罗鄧邓許许蘭兰葉叶馮冯謝谢韓韩盧卢蔣蒋譚谭後后兩两週周時时間间現现馬马衛卫師师買买賣卖開开關关農农車车發发岡冈臺台湯汤鍾钟錢钱嚴严賴赖龔龚顧顾萬万龐庞";
const SIMPLE = new Map(Array.from({ length: PAIRS.length / 2 }, (_, at) => [PAIRS[2 * at], PAIRS[2 * at + 1]]));
const TRADITIONAL = new RegExp(`[${[...SIMPLE.keys()].join("")}]`, "g");

/**
 * What a person typed, in one shape: full-width to half-width (NFKC); control, private-use and zero-width characters and
 * every kind of blank to one space. Line breaks stay.
 */
export function tidy(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/\r\n?|[\u2028\u2029]/g, "\n")
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060\ufeff\ue000-\uf8ff]/g, "")
    .replace(/(?:(?!\n)[\s\p{Cc}])+/gu, " ")
    .trim();
}

/** The traditional characters usual in addresses, times and surnames as simplified ones, place for place. */
export function simplify(text: string): string {
  return text.replace(TRADITIONAL, (char) => SIMPLE.get(char) ?? char);
}
