/** One or two digits, or a Chinese number up to 99, as a piece of a regular expression. */
export const SMALL_NUMBER =
  "(?:\\d{1,2}(?!\\d)|[一二三四五六七八九]?十[一二三四五六七八九]?|廿[一二三四五六七八九]?|[零〇一二两三四五六七八九])";

const DIGITS: Record<string, number> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

/** Reads 0 to 99 in digits or Chinese: 12, 两, 十, 十二, 二十五, 廿三. NaN for anything else. */
export function readSmallNumber(text: string): number {
  if (/^\d{1,2}$/.test(text)) return Number(text);
  const said = text.replace(/^廿/, "二十");
  const [tens, ones, ...more] = said.split("十");
  if (more.length > 0 || tens === undefined) return Number.NaN;
  if (ones === undefined) return DIGITS[tens] ?? Number.NaN;
  const ten = tens === "" ? 1 : DIGITS[tens];
  const one = ones === "" ? 0 : DIGITS[ones];
  return ten === undefined || one === undefined ? Number.NaN : ten * 10 + one;
}
