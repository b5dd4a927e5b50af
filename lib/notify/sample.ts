import { DateTime } from "luxon";
import type { Locale } from "@/lib/i18n/locale";
import { saidValues } from "./words";

const HOUR = 3_600_000;

/** What the variables of a template may stand for: those of a made-up order for tomorrow afternoon. */
export function sampleValues(locale: Locale, zone: string, now: Date): Record<string, string> {
  const clock = { hour: 14, minute: 0, second: 0, millisecond: 0 };
  const start = DateTime.fromJSDate(now, { zone }).plus({ days: 1 }).set(clock).toJSDate();
  const params = {
    code: "KA204817",
    workerName: locale === "zh" ? "王师傅" : "Mr Wang",
    windowStart: start.toISOString(),
    windowEnd: new Date(start.getTime() + 2 * HOUR).toISOString(),
    arrivalAt: new Date(start.getTime() + HOUR / 3).toISOString(),
    arrivalFrom: new Date(start.getTime() + HOUR / 4).toISOString(),
    arrivalTo: new Date(start.getTime() + HOUR / 2).toISOString(),
    reason: "too_far",
    rating: "2",
    refund: locale === "zh" ? "已付的 98 元三天内原路退回" : "The 98 yuan paid come back within three days",
  };
  return saidValues({ params, serviceNames: { nameZh: "日常保洁", nameEn: "Home cleaning" } }, locale, zone, now);
}
