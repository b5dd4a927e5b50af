import { ArrivalSection } from "@/components/reports/arrival-section";
import { PeriodForm } from "@/components/reports/period-form";
import { ReportStats } from "@/components/reports/report-stats";
import { AreaSection, HoursSection, PeopleSection, TrendSection } from "@/components/reports/sections";
import { ButtonLink } from "@/components/ui/button-link";
import { PageHeader } from "@/components/ui/page-header";
import { requireRole } from "@/lib/auth/session";
import { getBusiness } from "@/lib/business/queries";
import { fill } from "@/lib/i18n/fill";
import { dateText } from "@/lib/i18n/format";
import { getWords } from "@/lib/i18n/request";
import { periodQuery, readPeriod } from "@/lib/reports/period";
import { busyHours, perArea, perDay, perPerson, positions, summary } from "@/lib/reports/queries";
import { arrivalAccuracy } from "@/lib/reports/queries-accuracy";

/** What happened in a period: numbers, days, hours, areas, people. */
export default async function ReportsPage({ searchParams }: { searchParams: Promise<Record<string, string>> }) {
  const actor = await requireRole("/admin/reports", "owner", "manager");
  const [query, business, { locale, t }] = [
    periodQuery.parse(await searchParams),
    await getBusiness(),
    await getWords(),
  ];
  const now = new Date();
  const { zone, currency } = business;
  const period = readPeriod(query, zone, now);
  const [present, past, days, hours, areas, people, points, weeks] = await Promise.all([
    summary(actor, period),
    summary(actor, period.before),
    perDay(actor, period, zone),
    busyHours(actor, period, zone),
    perArea(actor, period),
    perPerson(actor, period),
    positions(actor, period),
    arrivalAccuracy(actor, period, zone),
  ]);
  const reading = { locale, zone, now };
  const look = { locale, currency, t };
  const [first, last] = [period.days[0] ?? "", period.days.at(-1) ?? ""];
  const lead = fill(t.reports.lead, {
    from: dateText(period.from, reading),
    to: dateText(new Date(period.to.getTime() - 1), reading),
  });
  return (
    <>
      <PageHeader
        title={t.reports.title}
        lead={lead}
        actions={
          <>
            <ButtonLink variant="quiet" href={`/admin/reports/shares?from=${first}&to=${last}`}>
              {t.reports.shares.link}
            </ButtonLink>
            <ButtonLink href={`/admin/reports/orders.csv?from=${first}&to=${last}`}>
              {t.reports.exportOrders}
            </ButtonLink>
          </>
        }
      />
      <PeriodForm period={period} words={t.reports} />
      <div className="mt-4 grid gap-4 lg:grid-cols-2">
        <ReportStats present={present} past={past} look={look} />
        <TrendSection rows={days} days={period.days} reading={reading} look={look} />
        <HoursSection cells={hours} days={period.days} look={look} />
        <AreaSection areas={areas} points={points} look={look} />
        <ArrivalSection weeks={weeks} reading={reading} look={look} />
        <PeopleSection people={people} look={look} />
      </div>
    </>
  );
}
