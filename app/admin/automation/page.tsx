import { Pager } from "@/components/admin/pager";
import { EngineNotice } from "@/components/automation/engine-notice";
import { RunTable } from "@/components/automation/run-table";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LiveRefresh } from "@/components/ui/live-refresh";
import { PageHeader } from "@/components/ui/page-header";
import { Stat } from "@/components/ui/stat";
import { Tabs } from "@/components/ui/tabs";
import { askKind } from "@/lib/automation/engine";
import { listRuns, runNumbers } from "@/lib/automation/queries";
import { PAGE_SIZE, runFilter, views } from "@/lib/automation/schema";
import { env } from "@/lib/env";
import { count, duration } from "@/lib/i18n/format";
import { office, type Query, single, titled } from "../office";

export const generateMetadata = titled((t) => t.automation.title);

/** What the business does by itself: what runs, what waits until when, what failed and why. */
export default async function AutomationPage({ searchParams }: { searchParams: Query }) {
  const { actor, t, reading } = await office("/admin/automation", "automation");
  const filter = runFilter.parse(await single(searchParams));
  const engine = await askKind(env.INNGEST_BASE_URL);
  const words = t.automation;
  if (engine.kind === "external") {
    return (
      <div className="grid max-w-3xl gap-4">
        <PageHeader title={words.title} lead={words.lead} />
        <EngineNotice engine={engine} t={t} />
      </div>
    );
  }
  const numbers = await runNumbers(actor);
  const { page, view = numbers.failed > 0 ? "failed" : "asleep" } = filter;
  const runs = await listRuns(actor, view, page);
  return (
    <>
      <LiveRefresh url="/api/live/automation" />
      <PageHeader title={words.title} lead={words.lead} />
      <div className="mb-4 grid gap-4">
        <EngineNotice engine={engine} t={t} />
        <div className="grid gap-3 sm:grid-cols-2">
          <Stat label={words.backlog} value={count(numbers.backlog, reading.locale)} note={words.backlogNote} />
          <Stat
            label={words.oldest}
            value={numbers.backlog > 0 ? duration(numbers.oldestSeconds / 60, reading.locale) : "–"}
            note={numbers.backlog === 0 && words.nothing}
          />
        </div>
      </div>
      <Tabs
        label={words.views}
        items={views.map((each) => ({
          href: `?view=${each}`,
          label: words.view[each],
          count: numbers[each],
          current: each === view,
        }))}
      />
      <Card flush className="mt-4">
        {runs.length > 0 ? (
          <RunTable runs={runs} reading={reading} t={t} />
        ) : (
          <EmptyState icon="bolt" title={words.emptyTitle[view]}>
            {view === "failed" ? words.emptyFailedText : words.emptyText}
          </EmptyState>
        )}
      </Card>
      <Pager
        page={page}
        pages={Math.ceil(numbers[view] / PAGE_SIZE)}
        href={(to) => `?${new URLSearchParams({ view, page: String(to) })}`}
        t={t}
      />
    </>
  );
}
