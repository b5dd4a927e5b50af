const TRADITIONAL: Record<string, string> = Object.fromEntries(
  [
    ..."號号樓楼棟栋區区縣县廣广東东灣湾點点鎮镇鄉乡園园廈厦單单層层門门號号電电話话龍龙蘇苏陽阳寶宝濱滨雲云馬马長长興兴國国際际業业華华",
  ].reduce<[string, string][]>(
    (pairs, char, at, all) => (at % 2 ? pairs : pairs.concat([[char, all[at + 1] ?? char]])),
    [],
  ),
);
const HAS_TRADITIONAL = new RegExp(`[${Object.keys(TRADITIONAL).join("")}]`, "g");

/**
 * What a person typed, in one shape: full-width to half-width (NFKC), the traditional characters usual in addresses
 * to simplified, control, private-use and zero-width characters and every kind of blank to one space. Line breaks stay.
 */
export function tidy(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/\r\n?|[\u2028\u2029]/g, "\n")
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060\ufeff\ue000-\uf8ff]/g, "")
    .replace(/(?:(?!\n)[\s\p{Cc}])+/gu, " ")
    .replace(HAS_TRADITIONAL, (char) => TRADITIONAL[char] ?? char)
    .trim();
}
