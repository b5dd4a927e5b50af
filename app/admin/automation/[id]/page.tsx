import { notFound } from "next/navigation";
import { AutomationNotice } from "@/components/automation/automation-notice";
import { RunActions } from "@/components/automation/run-actions";
import { RunFacts } from "@/components/automation/run-facts";
import { RunSteps } from "@/components/automation/run-steps";
import { functionWords } from "@/components/automation/run-words";
import { Card } from "@/components/ui/card";
import { LiveRefresh } from "@/components/ui/live-refresh";
import { PageHeader } from "@/components/ui/page-header";
import { findRun, stepsOf } from "@/lib/automation/queries";
import { runId } from "@/lib/automation/schema";
import { office, type Query, single, titled } from "../../office";
import { again, cancel } from "../actions";

export const generateMetadata = titled((t) => t.automation.title);

type Props = { params: Promise<{ id: string }>; searchParams: Query };

/** One run: what it is about, how it stands and why, its steps, and what can be done. */
export default async function RunPage({ params, searchParams }: Props) {
  const { id } = await params;
  const { actor, t, reading } = await office(`/admin/automation/${id}`, "automation");
  if (!runId.safeParse(id).success) notFound();
  const [run, steps, { done, no }] = await Promise.all([findRun(actor, id), stepsOf(actor, id), single(searchParams)]);
  if (!run) notFound();
  const words = t.automation;
  return (
    <div className="grid max-w-3xl gap-4">
      <LiveRefresh url="/api/live/automation" />
      <PageHeader
        title={functionWords(run.functionId, run.functionName, words)}
        back={{ href: "/admin/automation", label: words.back }}
        actions={<RunActions run={run} cancel={cancel.bind(null, id)} rerun={again.bind(null, id)} t={t} />}
      />
      <AutomationNotice done={done} no={no} t={t} />
      <Card>
        <RunFacts run={run} reading={reading} t={t} />
      </Card>
      <Card id="steps" title={words.steps}>
        <RunSteps steps={steps} reading={reading} t={t} />
      </Card>
    </div>
  );
}
