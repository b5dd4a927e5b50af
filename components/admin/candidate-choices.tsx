import type { CandidateReport } from "@/lib/dispatch/score";
import { fill } from "@/lib/i18n/fill";
import { clock, count, type Reading } from "@/lib/i18n/format";
import type { Messages } from "@/lib/i18n/messages";
import { factorWords, tellingFactors } from "./factor-words";
import { TypedChoices } from "./typed-fields";

/** Everybody to choose from for one order, the most suitable first; those the product would not send say why. */
export function CandidateChoices({ candidates, holder, crew, reading, t }: CandidateChoicesProps) {
  const words = t.orderDetail;
  const able = candidates.filter(({ refusal }) => !refusal);
  const scale = Math.max(1, ...able.map(({ total = 0 }) => total));
  const telling = tellingFactors(able);
  const refusals: Record<string, string> = t.dispatch.refusals;
  const options = candidates.map((candidate) => ({
    value: candidate.workerId,
    label: candidate.name,
    disabled: candidate.workerId === holder,
    aside: candidate.total === undefined ? undefined : count(candidate.total, reading.locale, 1),
    hint: candidate.refusal ? (
      fill(words.assignBreaks, { reason: refusals[candidate.refusal] ?? candidate.refusal })
    ) : (
      <span className="grid gap-1">
        <span>{reasonsOf(candidate)}</span>
        <span aria-hidden className="h-1.5 overflow-clip rounded-full bg-sunken">
          <span
            className="block h-full rounded-full bg-ink-3"
            style={{ width: `${(Math.max(0, candidate.total ?? 0) / scale) * 100}%` }}
          />
        </span>
      </span>
    ),
  }));
  const several = crew && crew.size > 1;
  const best = able.map(({ workerId }) => workerId).filter((workerId) => !crew?.members.includes(workerId));
  return (
    <TypedChoices
      name="workerId"
      label={several ? fill(words.assignPickCrew, { n: crew.size }) : words.assignPick}
      hint={able.length > 0 ? words.costNote : undefined}
      options={options}
      value={several ? [...crew.members, ...best].slice(0, crew.size) : able[0]?.workerId}
      multiple={Boolean(several)}
      required
    />
  );

  function reasonsOf({ startAt, factors = [] }: CandidateReport): string {
    const arrives = startAt && fill(words.arrives, { time: clock(new Date(startAt), reading.zone) });
    const told = factors.filter(({ key }) => telling.includes(key) && key !== "wait" && key !== "tightness");
    return [arrives, ...told.map((factor) => factorWords(factor, reading, t.dispatch.values))]
      .filter(Boolean)
      .join(" · ");
  }
}

type CandidateChoicesProps = {
  candidates: CandidateReport[];
  /** Has the order already. */
  holder: string | null;
  /** Of an order of several people: how many, and who has it already. */
  crew?: { size: number; members: string[] };
  reading: Reading;
  t: Messages;
};
