import { readSmallNumber, SMALL_NUMBER } from "./chinese-numbers";

/** Hours of the day in minutes after midnight; `end` missing for a point in time. `unsure`: no am, pm or 24-hour sign. */
export type ClockHours = { start: number; end?: number; unsure?: true };
export type ClockPiece = { end: number; hours: ClockHours };

type Half = "am" | "noon" | "pm" | "night";

/** What people mean by a part of the day when they name no hour, in hours; the first word that fits wins. */
const PARTS: { word: string; from: number; to: number; half: Half }[] = [
  { word: "凌晨|半夜", from: 0, to: 6, half: "am" },
  { word: "清晨|一早|大早上|早上|早晨|清早|early morning", from: 8, to: 10, half: "am" },
  { word: "上午|morning", from: 9, to: 12, half: "am" },
  { word: "中午|正午|午间", from: 11, to: 13, half: "noon" },
  { word: "noon", from: 12, to: 13, half: "noon" },
  { word: "下午|午后|afternoon", from: 13, to: 18, half: "pm" },
  { word: "傍晚", from: 17, to: 19, half: "pm" },
  { word: "晚上|晚间|夜里|夜间|夜晚|evening|night", from: 18, to: 21, half: "night" },
];
/** Said right after a day only: 明早, 今晚, 周六晚. */
const SHORT_PARTS: typeof PARTS = [
  { word: "早", from: 8, to: 10, half: "am" },
  { word: "晚|夜", from: 18, to: 21, half: "night" },
  { word: "全天|整天|随时|all day|any time|anytime", from: 8, to: 20, half: "pm" },
];

const LEAD = /(?:\s*(?:的|大概|大约|差不多|约|at|around|about|from|between|in the|this|the)\s*)*/y;
const AM_PM = "\\s*([ap])\\.?m\\b\\.?";
const POINT = {
  chinese: new RegExp(
    `(${SMALL_NUMBER})\\s*(?:点|时(?!间))(?:钟|整)?(?:(半)|([一三])刻|(${SMALL_NUMBER})(?:分(?!钟)|(?![\\d号栋楼室单元个小])))?(?:左右)?`,
    "y",
  ),
  colon: new RegExp(`(\\d{1,2})(:)([0-5]\\d)(?!\\d|:)(?:${AM_PM})?`, "iy"),
  english: new RegExp(`(\\d{1,2})(?:\\.([0-5]\\d))?(?:${AM_PM}|\\s*o'?clock\\b(?:${AM_PM})?)`, "iy"),
  bare: new RegExp(`(${SMALL_NUMBER})(?![\\d号栋楼室单元年月日/.])`, "y"),
};
const TO = /\s*(?:到|至|[-~—–]+|to|and|until|till)\s*/iy;
const AFTER = /\s*(?:以后|之后|过后|后|onwards?)/y;
const BEFORE = /\s*(?:以前|之前|前)/y;
const EARLIER = /(?:before|by|until)\s+/iy;
const LATER = /after\s+/iy;
/** A closing hour and an opening hour for 三点以后 and 五点前. */
const DAY_START = 8;
const DAY_END = 20;

const IN_THE_PART = /^ in the (?:morning|afternoon|evening)/i;

type Point = { hour: number; minute: number; half?: Half; sure?: boolean };
type Part = { end: number; part: (typeof PARTS)[number] };

/**
 * Reads hours at `at`: 下午两点, 9点到11点, 14:30, 2-4pm, 上午, 三点以后. After a day word (`afterDay`) also 早, 晚 and a
 * bare range such as 10-12. Null where no hours stand.
 */
export function readClock(text: string, at: number, afterDay: boolean): ClockPiece | null {
  const start = afterDay ? at + length(LEAD, text, at) : at;
  const limit = length(EARLIER, text, start) ? "before" : length(LATER, text, start) ? "after" : undefined;
  const lead = start + length(EARLIER, text, start) + length(LATER, text, start);
  const part = readPart(text, lead, afterDay);
  const partAlone = part && { end: part.end, hours: { start: part.part.from * 60, end: part.part.to * 60 } };
  const spoken = part?.end ?? lead;
  const from = readPoint(text, skipBlank(text, spoken + (part ? length(LEAD, text, spoken) : 0)));
  if (!from) return partAlone;
  const first: Point = { ...from.point, ...(part && !from.point.half && { half: part.part.half }) };
  const range = readRange(text, from.end);
  const named = afterDay || part !== null;
  if (range && (named || !from.bare || !range.bare)) return { end: range.end, hours: span(first, range.point) };
  const english =
    (named && /at\s*$/i.test(text.slice(0, from.start))) || IN_THE_PART.test(text.slice(from.end, from.end + 20));
  if (from.bare && !english) return partAlone;
  return single(text, first, from.end, limit, part !== null);
}

/** One point in time with what may follow it: 以后, 前, in the morning. */
function single(
  text: string,
  first: Point,
  at: number,
  limit: "before" | "after" | undefined,
  hasPart: boolean,
): ClockPiece {
  const after = length(AFTER, text, at);
  const before = after ? 0 : length(BEFORE, text, at);
  const open = limit ?? (after ? "after" : before ? "before" : undefined);
  const said = at + after + before;
  const trail = hasPart || first.half ? null : readPart(text, said + length(LEAD, text, said), false);
  const english = trail && /^[\sa-z]+$/i.test(text.slice(said, trail.end)) ? trail : null;
  const { minutes, unsure } = settle(english ? { ...first, half: english.part.half } : first);
  const end = english?.end ?? said;
  const doubt = unsure && { unsure };
  if (open === "after") return { end, hours: { start: minutes, end: Math.max(DAY_END * 60, minutes + 60), ...doubt } };
  if (open === "before")
    return { end, hours: { start: Math.min(DAY_START * 60, minutes - 60), end: minutes, ...doubt } };
  return { end, hours: { start: minutes, ...doubt } };
}

function readRange(text: string, at: number): { end: number; point: Point; bare: boolean } | null {
  const joined = length(TO, text, at);
  if (!joined) return null;
  const part = readPart(text, at + joined, false);
  const to = readPoint(text, skipBlank(text, part?.end ?? at + joined));
  return (
    to && {
      end: to.end,
      bare: to.bare,
      point: { ...to.point, ...(part && !to.point.half && { half: part.part.half }) },
    }
  );
}

/** 下午2点到4点 and 2-4pm say the half of the day once; 10 to 2 crosses noon. */
function span(from: Point, to: Point): ClockHours {
  const lone = !from.half && !to.half && !from.sure && !to.sure;
  const crossesNoon = lone && from.hour < 12 && (to.hour >= 12 || to.hour < from.hour);
  const sharedEarlier = !from.half && to.half && to.half !== "am" && from.hour > to.hour % 12 && from.hour < 12;
  const first = settle(
    crossesNoon || sharedEarlier ? { ...from, half: "am" } : { ...from, half: from.half ?? to.half },
  );
  const last = settle({ ...to, half: to.half ?? (from.half === "noon" ? "pm" : from.half) });
  let end = last.minutes;
  if (end <= first.minutes) end += 12 * 60;
  if (end - first.minutes > 12 * 60) end -= 12 * 60;
  if (end <= first.minutes) end = first.minutes + 60;
  return { start: first.minutes, end, ...(lone && !crossesNoon && first.unsure && { unsure: true }) };
}

/** Without am or pm an hour before seven is the afternoon's: nobody sends a cleaner at two in the night. */
function settle({ hour, minute, half, sure }: Point): { minutes: number; unsure?: true } {
  const minutes = (value: number) => value * 60 + minute;
  if (half === "night")
    return { minutes: minutes(hour === 12 || hour < 5 ? (hour % 12) + 24 : hour < 12 ? hour + 12 : hour) };
  if (half === "pm") return { minutes: minutes(hour < 12 ? hour + 12 : hour) };
  if (half === "noon") return { minutes: minutes(hour < 4 ? hour + 12 : hour) };
  if (half === "am" || hour >= 12 || hour === 0 || sure) return { minutes: minutes(hour) };
  return { minutes: minutes(hour < 7 ? hour + 12 : hour), unsure: true };
}

function readPart(text: string, at: number, short: boolean): Part | null {
  for (const part of short ? [...PARTS, ...SHORT_PARTS] : PARTS) {
    for (const word of part.word.split("|")) {
      if (text.startsWith(word, at) || text.slice(at, at + word.length).toLowerCase() === word)
        return { end: at + word.length, part };
    }
  }
  return null;
}

type Read = { start: number; end: number; point: Point; bare: boolean };

function readPoint(text: string, at: number): Read | null {
  if (/[\d.:]/.test(text[at - 1] ?? "") && /\d/.test(text[at] ?? "")) return null;
  const english = match(POINT.english, text, at);
  if (english) {
    const [whole, hour, minute = 0, letter = english[4]] = english;
    return valid(at, whole, Number(hour), Number(minute), { letter });
  }
  const colon = match(POINT.colon, text, at);
  // 09:30 and 10:30 are 24-hour clock; 2:30 may be anything.
  if (colon)
    return valid(at, colon[0], Number(colon[1]), Number(colon[3]), {
      letter: colon[4],
      sure: /^0|^9|^1\d/.test(colon[0]),
    });
  const chinese = match(POINT.chinese, text, at);
  if (chinese) {
    const [whole, hour = "", half, quarter, spoken] = chinese;
    const minute = half ? 30 : quarter ? (quarter === "一" ? 15 : 45) : spoken ? readSmallNumber(spoken) : 0;
    return valid(at, whole, readSmallNumber(hour), minute, {});
  }
  const bare = match(POINT.bare, text, at);
  return bare?.[1] ? valid(at, bare[0], readSmallNumber(bare[1]), 0, { bare: true }) : null;
}

type Sign = { letter?: string; sure?: boolean; bare?: true };

function valid(start: number, whole: string, hour: number, minute: number, { letter, sure, bare }: Sign): Read | null {
  if (!(hour <= 24 && minute < 60)) return null;
  const half = letter ? (letter.toLowerCase() === "a" ? "am" : "pm") : undefined;
  const point = {
    hour: half === "am" && hour === 12 ? 0 : hour,
    minute,
    sure: sure ?? false,
    ...(half && ({ half } as const)),
  };
  return { start, end: start + whole.length, point, bare: bare ?? false };
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function length(pattern: RegExp, text: string, at: number): number {
  return match(pattern, text, at)?.[0].length ?? 0;
}

function skipBlank(text: string, at: number): number {
  let next = at;
  while (text[next] === " " || text[next] === ",") next++;
  return next;
}
