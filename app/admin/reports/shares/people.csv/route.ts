import { door } from "@/lib/api/problem";
import { demandStaff } from "@/lib/auth/session";
import { getBusiness } from "@/lib/business/queries";
import { getWords } from "@/lib/i18n/request";
import { csvFile } from "@/lib/reports/csv";
import { csvShares } from "@/lib/reports/export-shares";
import { periodQuery, readPeriod } from "@/lib/reports/period";
import { shares } from "@/lib/reports/queries-shares";

/** How the work of a period was shared, as a CSV file. */
export const GET = door(async (request: Request) => {
  const actor = await demandStaff("owner", "manager");
  const [{ zone, currency }, { t }] = await Promise.all([getBusiness(), getWords()]);
  const now = new Date();
  const period = readPeriod(periodQuery.parse(Object.fromEntries(new URL(request.url).searchParams)), zone, now);
  const lines = csvShares(await shares(actor, period, zone, now), currency, t);
  return csvFile(`shares-${period.days[0]}-${period.days.at(-1)}.csv`, lines);
});
