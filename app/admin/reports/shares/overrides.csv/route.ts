import { door } from "@/lib/api/problem";
import { demandStaff } from "@/lib/auth/session";
import { getBusiness } from "@/lib/business/queries";
import { getWords } from "@/lib/i18n/request";
import { csvFile } from "@/lib/reports/csv";
import { csvOverrides } from "@/lib/reports/export-shares";
import { periodQuery, readPeriod } from "@/lib/reports/period";
import { overrides } from "@/lib/reports/queries-overrides";

/** What was given by hand in a period, as a CSV file. */
export const GET = door(async (request: Request) => {
  const actor = await demandStaff("owner", "manager");
  const [{ zone }, { t }] = await Promise.all([getBusiness(), getWords()]);
  const query = periodQuery.parse(Object.fromEntries(new URL(request.url).searchParams));
  const period = readPeriod(query, zone, new Date());
  const lines = csvOverrides(await overrides(actor, period), zone, t);
  return csvFile(`by-hand-${period.days[0]}-${period.days.at(-1)}.csv`, lines);
});
