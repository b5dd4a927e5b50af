import { DateTime } from "luxon";
import type { Locale } from "@/lib/i18n/locale";
import type { Messages } from "@/lib/i18n/messages";
import { BOM, csvLine } from "./csv";
import type { ExportRow } from "./queries-export";

/** Digits after the point of a currency's major unit. */
const digitsOf = (currency: string): number =>
  new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2;

/** Orders as the lines of a CSV file: headings in the reader's language, times in the business's zone, amounts in major units. */
export async function* csvOrders(
  rows: AsyncIterable<ExportRow>,
  { locale, t, zone }: { locale: Locale; t: Messages; zone: string },
): AsyncGenerator<string> {
  const heads = t.reports.csv;
  yield BOM + csvLine(Object.values(heads));
  const name = (of: { nameZh: string; nameEn: string }) => (locale === "zh" ? of.nameZh : of.nameEn);
  const time = (at: Date | null) => at && DateTime.fromJSDate(at, { zone }).toFormat("yyyy-MM-dd HH:mm");
  for await (const row of rows) {
    const cells: Record<keyof typeof heads, string | number | null | undefined> = {
      code: row.code,
      status: t.states[row.status],
      channel: row.channel,
      placedAt: time(row.placedAt),
      windowStart: time(row.windowStart),
      windowEnd: time(row.windowEnd),
      startedAt: time(row.startedAt),
      completedAt: time(row.completedAt),
      service: name(row.service),
      area: name(row.area),
      worker: row.worker?.name,
      amount: row.amount / 10 ** digitsOf(row.currency),
      currency: row.currency,
      rating: row.review?.rating,
      address: row.address,
    };
    yield csvLine(Object.keys(heads).map((key) => cells[key as keyof typeof heads]));
  }
}
