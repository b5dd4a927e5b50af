import { Readable } from "node:stream";
import { door } from "@/lib/api/problem";
import { demandStaff } from "@/lib/auth/session";
import { getBusiness } from "@/lib/business/queries";
import { getWords } from "@/lib/i18n/request";
import { csvOrders } from "@/lib/reports/export";
import { periodQuery, readPeriod } from "@/lib/reports/period";
import { exportOrders } from "@/lib/reports/queries-export";

/** Every order of a period as a CSV file, streamed. */
export const GET = door(async (request: Request) => {
  const actor = await demandStaff("owner", "manager");
  const [{ zone }, { locale, t }] = await Promise.all([getBusiness(), getWords()]);
  const query = periodQuery.parse(Object.fromEntries(new URL(request.url).searchParams));
  const period = readPeriod(query, zone, new Date());
  const lines = csvOrders(exportOrders(actor, period), { locale, t, zone });
  const name = `orders-${period.days[0]}-${period.days.at(-1)}.csv`;
  return new Response(Readable.toWeb(Readable.from(lines)) as ReadableStream, {
    headers: { "content-type": "text/csv; charset=utf-8", "content-disposition": `attachment; filename="${name}"` },
  });
});
