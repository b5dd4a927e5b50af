import { type Chance, chanceOf } from "./answers";
import type { Change } from "./changes";
import { differences } from "./differences";
import type { Wish } from "./form";
import { type Counted, type CountedVisit, countVisits, type Outcome, outcomeOf } from "./outcome";
import type { Past } from "./past";
import { replay } from "./replay";
import { type Assumed, asItIs, asItWouldBe, type Side } from "./side";
import type { Difference } from "./switchable";

/** Fewer orders than this say nothing. */
export const LEAST_ORDERS = 20;
/** Every trial throws the same dice, so that one differs from another by its changes only. */
const SEED = 1;

/** A trial's answer; instants in epoch milliseconds. */
export type Trial = {
  from: number;
  to: number;
  orders: number;
  now: Outcome;
  then: Outcome;
  /** What really happened, counted as the replays are; what was turned away is not known. */
  real: Counted;
  /** What was tried, and what that comes to. */
  changes: readonly Change[];
  differences: readonly Difference[];
};

/** Told how much is done, 0 to 1; what it returns is waited for, so that others have their turn; may throw to stop. */
export type Progress = (share: number) => Promise<void> | undefined;

/** Replays both sides of a trial with the same dice, and counts what really happened beside them. */
export async function compare(
  past: Past,
  real: readonly CountedVisit[],
  { changes, assumed }: Pick<Wish, "changes" | "assumed">,
  progress: Progress,
): Promise<Trial> {
  const chance = chanceOf(SEED);
  const side = asItWouldBe(past, changes, assumed, chance);
  const now = await played(asItIs(past), chance, assumed, (share) => progress(share / 2));
  const then = await played(side, chance, assumed, (share) => progress((1 + share) / 2));
  return {
    from: past.span.start,
    to: past.span.end,
    orders: past.orders.length,
    now: now.outcome,
    then: then.outcome,
    real: countVisits(real, { people: past.people, shiftTime: now.shiftTime, assumed }),
    changes,
    differences: differences(past, side.past),
  };
}

async function played(side: Side, chance: Chance, assumed: Assumed, tell: Progress) {
  const steps = replay(side, chance);
  const all = Math.max(1, side.past.orders.length);
  let step = steps.next();
  for (; !step.done; step = steps.next()) await tell(step.value / all);
  return { outcome: outcomeOf(step.value, side.past, assumed), shiftTime: step.value.shiftTime };
}
