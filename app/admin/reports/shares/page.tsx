import { OverrideList } from "@/components/reports/override-list";
import { PeriodForm } from "@/components/reports/period-form";
import { ShareBars } from "@/components/reports/share-bars";
import { ShareTable } from "@/components/reports/share-table";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { fill } from "@/lib/i18n/fill";
import { dateText } from "@/lib/i18n/format";
import { periodQuery, readPeriod } from "@/lib/reports/period";
import { overrides } from "@/lib/reports/queries-overrides";
import { shares } from "@/lib/reports/queries-shares";
import { office, type Query, single, titled } from "../../office";

export const generateMetadata = titled((t) => t.reports.shares.title);

const PAGE = "/admin/reports/shares";

/** How the work of a period was shared, against what would be fair; and what was given by hand, by whom and why. */
export default async function SharesPage({ searchParams }: { searchParams: Query }) {
  const { actor, t, locale, business, reading } = await office(PAGE, "reports");
  const period = readPeriod(periodQuery.parse(await single(searchParams)), business.zone, reading.now);
  const [rows, byHand] = await Promise.all([
    shares(actor, period, business.zone, reading.now),
    overrides(actor, period),
  ]);
  const words = t.reports.shares;
  const look = { locale, currency: business.currency, t };
  const span = `from=${period.days[0]}&to=${period.days.at(-1)}`;
  const lead = fill(words.lead, {
    from: dateText(period.from, reading),
    to: dateText(new Date(period.to.getTime() - 1), reading),
  });
  return (
    <>
      <PageHeader title={words.title} lead={lead} back={{ href: `/admin/reports?${span}`, label: words.back }} />
      <PeriodForm period={period} words={t.reports} page={PAGE} />
      <div className="mt-4 grid gap-4">
        {rows.some(({ jobs }) => jobs > 0) ? (
          <>
            <ShareBars rows={rows} look={look} />
            <ShareTable
              rows={rows}
              look={look}
              aside={
                <ButtonLink variant="quiet" href={`${PAGE}/people.csv?${span}`}>
                  {words.export}
                </ButtonLink>
              }
            />
          </>
        ) : (
          <EmptyState icon="chart" title={words.empty}>
            {words.emptyText}
          </EmptyState>
        )}
        <OverrideList
          rows={byHand}
          reading={reading}
          t={t}
          aside={
            <ButtonLink variant="quiet" href={`${PAGE}/overrides.csv?${span}`}>
              {words.export}
            </ButtonLink>
          }
        />
      </div>
    </>
  );
}
