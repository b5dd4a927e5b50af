import { type WayToWin, waysToWin } from "@/lib/dispatch/counterfactual";
import type { DispatchPolicy } from "@/lib/dispatch/policy";
import type { CandidateReport } from "@/lib/dispatch/score";
import { fill } from "@/lib/i18n/fill";
import { count, type Reading } from "@/lib/i18n/format";
import type { Messages } from "@/lib/i18n/messages";
import { sumWords } from "./factor-words";

/** Who came so near that one asks "why not them". */
const RUNNERS_UP = 5;

/** What would have had to be otherwise for the next ones to go instead; nothing where costs did not decide. */
export function WhatWouldWin({ candidates, policy, asap, reading, t }: WhatWouldWinProps) {
  // Of a crew, the dearest: theirs is the place that the next one would take.
  const chosen = candidates.filter((candidate) => candidate.chosen).at(-1);
  const others = candidates.filter(
    ({ total = 0, refusal, workerId }) =>
      !refusal &&
      !candidates.some((one) => one.chosen && one.workerId === workerId) &&
      total >= (chosen?.total ?? Number.POSITIVE_INFINITY),
  );
  if (!chosen || others.length === 0) return null;
  const words = t.dispatch.wins;
  const said = others.slice(0, RUNNERS_UP).map((one) => ({ ...one, ways: waysToWin(one, chosen, policy, asap) }));
  return (
    <section aria-labelledby="what-would-win" className="grid gap-1">
      <h3 id="what-would-win" className="text-sm font-semibold">
        {words.title}
      </h3>
      <dl className="grid gap-1 text-sm">
        {said.map(({ workerId, name, ways }) => (
          <div key={workerId} className="grid grid-cols-[9rem_1fr] gap-x-3 max-sm:grid-cols-1">
            <dt className="text-ink-3">{name}</dt>
            <dd>{ways.length > 0 ? ways.map((way) => wayWords(way, reading, t)).join(words.or) : words.none}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** A way to win in words: "路程少 12 分钟". */
export function wayWords(
  { lever, amount }: WayToWin,
  reading: Pick<Reading, "locale" | "currency">,
  { dispatch }: Pick<Messages, "dispatch">,
): string {
  const said = { rating: () => count(amount / 10, reading.locale, 1), cost: () => sumWords(amount * 100, reading) };
  const n = lever === "rating" || lever === "cost" ? said[lever]() : String(amount);
  return fill(dispatch.wins[lever], { n });
}

type WhatWouldWinProps = {
  candidates: CandidateReport[];
  policy: DispatchPolicy;
  asap: boolean;
  reading: Reading;
  t: Messages;
};
