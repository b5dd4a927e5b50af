import { fill } from "./fill";
import type { Locale } from "./locale";
import { time as en } from "./messages/en/time";
import { time as zh } from "./messages/zh/time";
import { dayNumber, type Zoned, zoned } from "./zoned";

const words = { zh, en } satisfies Record<Locale, typeof zh>;
const tags: Record<Locale, string> = { zh: "zh-CN", en: "en-GB" };

/**
 * Where and when a text is read: the reader's language, the business's IANA zone, and the moment of reading; in the
 * office also the business's currency.
 */
export type Reading = { locale: Locale; zone: string; now: Date; currency?: string };

/** A sum in minor units (fen, cents) of an ISO 4217 currency: "¥128", "¥128.50"; `exact` keeps "¥128.00". */
export function money(amount: number, currency: string, locale: Locale, exact = false): string {
  const format = new Intl.NumberFormat(tags[locale], {
    style: "currency",
    currency,
    currencyDisplay: "narrowSymbol",
    trailingZeroDisplay: exact ? "auto" : "stripIfInteger",
  });
  return format.format(amount / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
}

/** A count with separators: "1,234"; `digits` decimals at most. */
export function count(value: number, locale: Locale, digits = 0): string {
  return new Intl.NumberFormat(tags[locale], { maximumFractionDigits: digits }).format(value);
}

/** Names or words side by side: "王师傅、李师傅", "Wang, Li". */
export const listed = (texts: readonly string[], locale: Locale): string => texts.join(locale === "zh" ? "、" : ", ");

/** A share from 0 to 1 as "96%"; `digits` decimals at most. */
export function percent(ratio: number, locale: Locale, digits = 0): string {
  return new Intl.NumberFormat(tags[locale], { style: "percent", maximumFractionDigits: digits }).format(ratio);
}

/** The wall clock of a zone: "14:05". */
export function clock(at: Date, zone: string): string {
  return clockText(zoned(at, zone));
}

/** A day as people say it: 今天, 明天, 后天, 昨天, "周六 11月28日", with the year when it is not this one. */
export function dayText(at: Date, reading: Reading): string {
  const t = words[reading.locale];
  const day = zoned(at, reading.zone);
  const today = zoned(reading.now, reading.zone);
  const near: Record<number, string> = { [-1]: t.yesterday, 0: t.today, 1: t.tomorrow };
  if (reading.locale === "zh") near[2] = t.dayAfterTomorrow;
  const name = near[dayNumber(day) - dayNumber(today)];
  if (name) return name;
  const weekday = t.weekdays[`d${day.weekday}` as keyof typeof t.weekdays];
  return fill(t.weekdayDate, { weekday, date: dateText(at, reading) });
}

/** A calendar day without its weekday: "11月28日", "28 Nov"; with the year when it is not this one. */
export function dateText(at: Date, { locale, zone, now }: Reading): string {
  const t = words[locale];
  const day = zoned(at, zone);
  const month = t.months[`m${day.month}` as keyof typeof t.months];
  const params = { year: day.year, month, day: day.day };
  return fill(day.year === zoned(now, zone).year ? t.monthDay : t.yearMonthDay, params);
}

/** A moment: "今天 14:05", "周六 11月28日 14:05". */
export function timeText(at: Date, reading: Reading): string {
  return fill(words[reading.locale].dayAndTime, { day: dayText(at, reading), time: clock(at, reading.zone) });
}

/** A visit's window: "今天 14:00–16:00", "周六 11月28日 14:00–16:00", "Tomorrow 22:00–02:00 next day". */
export function windowText(window: { start: Date; end: Date }, reading: Reading): string {
  const t = words[reading.locale];
  const start = zoned(window.start, reading.zone);
  const end = zoned(window.end, reading.zone);
  const sameDay = dayNumber(start) === dayNumber(end) || (end.hour === 0 && end.minute === 0);
  const endText = end.hour === 0 && end.minute === 0 ? "24:00" : clockText(end);
  const time = fill(t.span, { start: clockText(start), end: sameDay ? endText : fill(t.nextDay, { time: endText }) });
  return fill(t.dayAndTime, { day: dayText(window.start, reading), time });
}

/** How far a moment is from now: "刚刚", "5 分钟前", "2 小时后", "3 天前". */
export function relative(at: Date, { locale, now }: Pick<Reading, "locale" | "now">): string {
  const t = words[locale];
  const seconds = Math.round((at.getTime() - now.getTime()) / 1000);
  const past = seconds <= 0;
  const minutes = Math.round(Math.abs(seconds) / 60);
  if (minutes < 1) return past ? t.justNow : t.soon;
  if (minutes < 60) return fill(past ? t.minutesAgo : t.inMinutes, { n: minutes });
  if (minutes < 1440) return fill(past ? t.hoursAgo : t.inHours, { n: Math.round(minutes / 60) });
  return fill(past ? t.daysAgo : t.inDays, { n: Math.round(minutes / 1440) });
}

/** A length of time in minutes: "45 分钟", "1 小时 30 分钟", "2 天". Under a minute it counts seconds. */
export function duration(minutes: number, locale: Locale): string {
  const t = words[locale];
  if (minutes < 1) return fill(t.seconds, { n: Math.round(minutes * 60) });
  const whole = Math.round(minutes);
  const [h, m] = [Math.floor(whole / 60), whole % 60];
  if (whole >= 1440 && whole % 1440 === 0) return fill(t.days, { n: whole / 1440 });
  if (h === 0) return fill(t.minutes, { n: m });
  return m === 0 ? fill(t.hours, { n: h }) : fill(t.hoursMinutes, { h, m });
}

/** A distance in metres: "850 米", "3.2 公里", "12 公里". */
export function distance(metres: number, locale: Locale): string {
  const t = words[locale];
  if (metres < 995) return fill(t.metres, { n: Math.round(metres / 10) * 10 });
  const km = metres / 1000;
  return fill(t.kilometres, { n: count(km, locale, km < 9.95 ? 1 : 0) });
}

/** What is left on a timer, in seconds: "1:05", "12:00", "1:02:00". Never negative. */
export function countdown(seconds: number): string {
  const left = Math.max(0, Math.ceil(seconds));
  const [h, m, s] = [Math.floor(left / 3600), Math.floor(left / 60) % 60, left % 60];
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
}

function clockText(at: Zoned): string {
  return `${two(at.hour)}:${two(at.minute)}`;
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}
