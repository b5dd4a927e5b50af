import type { DateTime } from "luxon";
import { readSmallNumber, SMALL_NUMBER } from "./chinese-numbers";

/**
 * A day said in words. `day` is its midnight in the business zone. `repeats` (days or months) tells how far to move on
 * when the day's hours turn out to be over: Saturday said on a Saturday evening is the next one. `guess`: a weekend, a
 * date far back.
 */
export type DayPiece = { end: number; day: DateTime; repeats?: "week" | "month" | "year"; guess?: true };

const WEEKDAYS: Record<string, number> = {
  ...{ 一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 日: 7, 天: 7 },
  ...{ mon: 1, tue: 2, wed: 3, thu: 4, fri: 5, sat: 6, sun: 7 },
};
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH =
  "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?";
const HOURS_FOLLOW =
  "(?=\\s*(?:的|大概|大约)?\\s*(?:早|上午|中午|下午|傍晚|晚|凌晨|\\d{1,2}[:点时]|[一二两三四五六七八九十]{1,2}点))";

const PATTERNS = {
  near: /(?![今明]天(?:广场|大厦|花园|酒店|城))(大后天|今天|今日|今儿|明天|明日|明儿|后天|后日|昨天|today|tonight|tomorrow|tmr|tmrw|day after tomorrow|the day after tomorrow|今(?=早|晚|上午|中午|下午|夜|\d{1,2}[:点])|明(?=早|晚|上午|中午|下午)|后(?=早|晚)|this(?= (?:morning|afternoon|evening)))/iy,
  weekday: /(下下个?|下个?|这个?|本|上个?)?(?:周|星期|礼拜)([一二三四五六日天末1-7])(?!\d)/y,
  english: /(?:(next|this|coming|on)\s+)?(mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:(day)s?)?\b/iy,
  full: /(20\d\d)\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})(?!\d)[日号]?/y,
  monthDay: new RegExp(`(${SMALL_NUMBER})月(?:份)?(${SMALL_NUMBER})[号日]?(?![栋楼室])`, "y"),
  slash: new RegExp(`(\\d{1,2})[/.-](\\d{1,2})(?!\\d)${HOURS_FOLLOW}`, "y"),
  dayOnly: new RegExp(`(下个?月|这个?月|本月)?(${SMALL_NUMBER})[号日]${HOURS_FOLLOW}`, "y"),
  nextMonth: new RegExp(`(下个?月|这个?月|本月)(${SMALL_NUMBER})[号日]`, "y"),
  inDays: new RegExp(`(${SMALL_NUMBER})天(?:以后|之后|后)`, "y"),
  monthFirst: new RegExp(`${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?\\b(?!:)`, "iy"),
  dayFirst: new RegExp(`(\\d{1,2})(?:st|nd|rd|th)?(?:\\s+of)?\\s+${MONTH}(?![a-z])`, "iy"),
};

const NEAR: Record<string, number> = {
  大后天: 3,
  后天: 2,
  后日: 2,
  后: 2,
  明天: 1,
  明日: 1,
  明儿: 1,
  明: 1,
  今天: 0,
  今日: 0,
  今儿: 0,
  今: 0,
  昨天: -1,
  today: 0,
  tonight: 0,
  this: 0,
  tomorrow: 1,
  tmr: 1,
  tmrw: 1,
  "day after tomorrow": 2,
  "the day after tomorrow": 2,
};
/** 周六 before one of these is a day; before another character it may be a person (周一鸣). */
const AFTER_WEEKDAY =
  /^(?:$|[^\p{Script=Han}]|[上下中早晚凌傍午夜前后左约大的到至或和之以全白都可行来去请过有想要帮点一二三四五六七八九十两])/u;

/** Sun 10-12 is a day, Sun Li is not. */
const ENGLISH_HOURS = /^[\s,]*(?:at |from |between )?(?:\d{1,2}(?!\d)|morning|afternoon|evening|noon|night)/i;

/** Reads a day at `at`: 明天, 下周三, 12月3号, Saturday, Dec 3. Null where none stands. `today` is its midnight. */
export function readDay(text: string, at: number, today: DateTime): DayPiece | null {
  const found = <K extends keyof typeof PATTERNS>(key: K) => {
    PATTERNS[key].lastIndex = at;
    return PATTERNS[key].exec(text);
  };
  const date = found("full");
  if (date) return dated(at, date, today, Number(date[1]), Number(date[2]), Number(date[3]));
  const near = found("near");
  if (near) {
    // "tonight" is also the hours: leave "night" to the clock.
    const end = at + (near[0].toLowerCase() === "tonight" ? 2 : near[0].length);
    return { end, day: today.plus({ days: NEAR[near[0].toLowerCase()] ?? 0 }) };
  }
  const week = found("weekday");
  if (week && (week[1] || AFTER_WEEKDAY.test(text.slice(at + week[0].length)))) return weekday(at, week, today);
  const english = found("english");
  if (english?.[2] && (english[1] || english[3] || ENGLISH_HOURS.test(text.slice(at + english[0].length)))) {
    const number = WEEKDAYS[english[2].slice(0, 3).toLowerCase()] ?? 1;
    return onWeekday(at + english[0].length, today, number, english[1]?.toLowerCase() === "next" ? 1 : undefined);
  }
  const monthDay = found("monthDay");
  if (monthDay)
    return dated(
      at,
      monthDay,
      today,
      undefined,
      readSmallNumber(monthDay[1] ?? ""),
      readSmallNumber(monthDay[2] ?? ""),
    );
  const slash = found("slash");
  if (slash) return dated(at, slash, today, undefined, Number(slash[1]), Number(slash[2]));
  const dayOnly = found("dayOnly") ?? found("nextMonth");
  if (dayOnly) return dayOfMonth(at, dayOnly, today);
  const later = found("inDays");
  if (later?.[1]) return { end: at + later[0].length, day: today.plus({ days: readSmallNumber(later[1]) }) };
  const first = found("monthFirst");
  if (first) return dated(at, first, today, undefined, monthNumber(first[1]), Number(first[2]));
  const second = found("dayFirst");
  if (second) return dated(at, second, today, undefined, monthNumber(second[2]), Number(second[1]));
  return null;
}

function weekday(at: number, found: RegExpExecArray, today: DateTime): DayPiece {
  const [whole, which = "", said = ""] = found;
  const end = at + whole.length;
  const weeks = which.startsWith("下下")
    ? 2
    : which.startsWith("下")
      ? 1
      : which.startsWith("上")
        ? -1
        : which
          ? 0
          : undefined;
  if (said === "末") {
    const saturday =
      today.weekday === 7 && weeks === undefined ? today : today.set({ weekday: 6 }).plus({ weeks: weeks ?? 0 });
    return { end, day: saturday, guess: true };
  }
  return onWeekday(end, today, WEEKDAYS[said] ?? Number(said), weeks);
}

/** In the week so many weeks on, or, with no week said, the next such day from today. */
function onWeekday(end: number, today: DateTime, number: number, weeks?: number): DayPiece {
  if (weeks !== undefined)
    return {
      end,
      day: today
        .plus({ weeks })
        .startOf("week")
        .plus({ days: number - 1 }),
    };
  return { end, day: today.plus({ days: (number - today.weekday + 7) % 7 }), repeats: "week" };
}

function dated(
  at: number,
  found: RegExpExecArray,
  today: DateTime,
  year: number | undefined,
  month: number,
  day: number,
): DayPiece | null {
  const end = at + found[0].length;
  const date = today.set({ year: year ?? today.year, month: Math.min(Math.max(month, 1), 12), day: 1 });
  if (!(month >= 1 && month <= 12 && day >= 1 && day <= (date.daysInMonth ?? 31))) return null;
  const exact = date.set({ day });
  const farBack = year === undefined && today.diff(exact, "days").days > 180;
  return farBack ? { end, day: exact.plus({ years: 1 }) } : { end, day: exact };
}

function dayOfMonth(at: number, found: RegExpExecArray, today: DateTime): DayPiece | null {
  const day = readSmallNumber(found[2] ?? "");
  const month = found[1]?.startsWith("下") ? today.startOf("month").plus({ months: 1 }) : today.startOf("month");
  if (!(day >= 1 && day <= (month.daysInMonth ?? 31))) return null;
  return { end: at + found[0].length, day: month.set({ day }), ...(!found[1] && { repeats: "month" as const }) };
}

function monthNumber(name = ""): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}
