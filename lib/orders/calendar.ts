import { DateTime } from "luxon";
import { dayText } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import { messages } from "@/lib/i18n/messages";

/** A day as the form's calendar shows it: its name there ("今天", "周六"), its date ("11/28"), and both in full. */
export type CalendarDay = { day: string; name: string; date: string; full: string };

/** The next `count` days of the business, today first, in the reader's words. */
export function calendarFrom(now: Date, zone: string, count: number, locale: Locale): CalendarDay[] {
  const t = messages(locale).time;
  const noon = DateTime.fromJSDate(now, { zone }).set({ hour: 12, minute: 0 });
  const short = new Intl.DateTimeFormat(locale === "zh" ? "zh-CN" : "en-GB", {
    month: locale === "zh" ? "numeric" : "short",
    day: "numeric",
    timeZone: zone,
  });
  return Array.from({ length: count }, (_, ahead) => {
    const at = noon.plus({ days: ahead });
    const weekday = t.weekdays[`d${at.weekday}` as keyof typeof t.weekdays];
    const date = short.format(at.toJSDate());
    const near = ahead === 0 ? t.today : ahead === 1 ? t.tomorrow : null;
    // "Tomorrow" is too long for a seventh of a phone's width.
    const name = ahead === 1 && locale === "en" ? weekday : (near ?? weekday);
    return {
      day: at.toISODate() ?? "",
      name,
      date,
      full: near ? `${near} ${date}` : dayText(at.toJSDate(), { locale, zone, now }),
    };
  });
}
