import type { ReactNode } from "react";
import { StateBadge } from "@/components/ui/state-badge";
import { TimeText } from "@/components/ui/time-text";
import type { RunRow } from "@/lib/automation/queries";
import type { Reading } from "@/lib/i18n/format";
import type { Messages } from "@/lib/i18n/messages";
import { phaseState, whenWords } from "./run-words";

/** How a run stands, since when, about which order, and why it failed. */
export function RunFacts({ run, reading, t }: { run: RunRow; reading: Reading; t: Messages }) {
  const words = t.automation;
  const link = "inline-flex min-h-6 items-center text-brand underline underline-offset-4";
  const when = whenWords(run, reading, words);
  const facts: [string, ReactNode][] = [
    [
      words.status,
      <span key="status" className="inline-flex flex-wrap items-center gap-x-3">
        <StateBadge state={phaseState[run.phase]} label={words.phase[run.phase]} plain />
        {when && <span className="text-ink-2">{when}</span>}
        {run.rerunId && (
          <a href={`/admin/automation/${run.rerunId}`} className={link}>
            {words.seeRerun}
          </a>
        )}
      </span>,
    ],
    [words.begun, <TimeText key="begun" at={run.createdAt} reading={reading} />],
    [
      words.order,
      run.order ? (
        <a key="order" href={`/admin/orders/${run.order.id}`} className={`num ${link}`}>
          {run.order.code}
        </a>
      ) : (
        words.noOrder
      ),
    ],
    ...(run.error ? [[words.error, run.error] satisfies [string, ReactNode]] : []),
    [words.number, <code key="id">{run.id}</code>],
  ];
  return (
    <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-[8rem_1fr]">
      {facts.map(([name, value]) => (
        <div key={name} className="grid sm:col-span-2 sm:grid-cols-subgrid">
          <dt className="text-ink-2">{name}</dt>
          <dd className="min-w-0 break-words">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
