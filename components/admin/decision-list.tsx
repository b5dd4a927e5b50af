import { Disclosure } from "@/components/ui/disclosure";
import type { DispatchPolicy } from "@/lib/dispatch/policy";
import type { DecisionView } from "@/lib/dispatch/queries-why";
import { fill } from "@/lib/i18n/fill";
import { listed, type Reading, timeText } from "@/lib/i18n/format";
import type { Messages } from "@/lib/i18n/messages";
import { DecisionTable } from "./decision-table";
import { reasonWords } from "./event-words";
import { refusedBy } from "./factor-words";
import { WhatWouldWin } from "./what-would-win";

/** Why this person, why not the others: every round of dispatch, the latest open. */
export function DecisionList({ decisions, ...given }: DecisionListProps) {
  const { reading, t } = given;
  if (decisions.length === 0) return <p className="text-ink-3">{t.orderDetail.whyNone}</p>;
  return (
    <div className="divide-y divide-line">
      {decisions.map((decision, index) => (
        <Disclosure key={decision.id} open={index === 0} summary={summary(decision, reading, t)}>
          <Decision decision={decision} {...given} />
        </Disclosure>
      ))}
    </div>
  );
}

function Decision({ decision, policy, asap, reading, t }: Omit<DecisionListProps, "decisions"> & One) {
  const words = t.orderDetail;
  const refused = refusedBy(decision.candidates);
  const known: Record<string, string> = t.dispatch.refusals;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
      {decision.reason && <p>{fill(words.reason, { reason: reasonWords(decision.reason, t) })}</p>}
      {decision.candidates.some(({ refusal }) => !refusal) && (
        <>
          <p className="text-sm text-ink-3">{words.costNote}</p>
          <div className="-mx-4">
            <DecisionTable candidates={decision.candidates} caption={words.why} reading={reading} t={t} />
          </div>
          {decision.by === "dispatch" && (
            <WhatWouldWin candidates={decision.candidates} policy={policy} asap={asap} reading={reading} t={t} />
          )}
        </>
      )}
      {refused.length > 0 && (
        <dl className="grid gap-1 text-sm" aria-label={words.impossible}>
          {refused.map(({ code, names }) => (
            <div key={code} className="grid grid-cols-[9rem_1fr] gap-x-3 max-sm:grid-cols-1">
              <dt className="text-ink-3">{known[code] ?? code}</dt>
              <dd>{names.join(reading.locale === "zh" ? "、" : ", ")}</dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}

function summary(
  { by, actorName, at, workerId, reason, candidates }: DecisionView,
  reading: Reading,
  t: Messages,
): string {
  const words = t.orderDetail;
  const when = timeText(at, reading);
  if (!workerId) return fill(words.decisionNobody, { when });
  const chosen = candidates.flatMap((candidate) => (candidate.chosen ? [candidate.name] : []));
  const name = chosen.length > 0 ? listed(chosen, reading.locale) : words.someone;
  const how = by === "manager" ? words.decisionManual : reason ? words.decisionSuggested : words.decisionAuto;
  return fill(how, { worker: name, name: actorName, when });
}

type One = { decision: DecisionView };

type DecisionListProps = {
  decisions: DecisionView[];
  /** By which costs are weighed, and whether the order is wanted as soon as possible: what would have to be otherwise. */
  policy: DispatchPolicy;
  asap: boolean;
  reading: Reading;
  t: Messages;
};
