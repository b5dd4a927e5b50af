import { type Chance, chanceOf } from "./answers";
import { asItIs, asItWouldBe, type Changes, type Side } from "./changes";
import { type CountedVisit, countVisits, type Outcome, outcomeOf } from "./outcome";
import { type Past, startOf } from "./past";
import { replay } from "./replay";
import { changedRules, type TrialRuleName } from "./rules";

/** Fewer orders than this say nothing. */
export const LEAST_ORDERS = 20;
/** Every trial throws the same dice, so that one differs from another by its changes only. */
const SEED = 1;

/** What really happened, counted as the replays are; what was turned away is not known. */
export type Real = ReturnType<typeof countVisits>;

/** A trial's answer; instants in epoch milliseconds. */
export type Trial = {
  from: number;
  to: number;
  days: number;
  orders: number;
  now: Outcome;
  then: Outcome;
  real: Real;
  rules: { name: TrialRuleName; before: number | null; after: number | null }[];
  /** People, shifts or areas are otherwise too: no rule can bring that about. */
  more: boolean;
};

/** Told how much is done, 0 to 1; what it returns is waited for, so that others have their turn; may throw to stop. */
export type Progress = (share: number) => Promise<void> | undefined;

/** Replays both sides of a trial with the same dice, and counts what really happened beside them. */
export async function compare(
  past: Past,
  real: readonly CountedVisit[],
  changes: Changes,
  days: number,
  progress: Progress,
): Promise<Trial> {
  const chance = chanceOf(SEED);
  const all = 2 * past.orders.length;
  const start = startOf(past);
  const now = await played(asItIs(past), chance, (come) => progress(come / all));
  const side = asItWouldBe(past, changes, start);
  const then = await played(side, chance, (come) => progress((past.orders.length + come) / all));
  return {
    from: past.span.start,
    to: past.span.end,
    days,
    orders: past.orders.length,
    now: now.outcome,
    then: then.outcome,
    real: countVisits(real, past.people, now.shiftTime),
    rules: changedRules(past.policy, changes.policy),
    more: changes.people.size + changes.areas.size > 0,
  };
}

async function played(side: Side, chance: Chance, tell: Progress) {
  const steps = replay(side, chance);
  let step = steps.next();
  for (; !step.done; step = steps.next()) await tell(step.value);
  return { outcome: outcomeOf(step.value, side.people), shiftTime: step.value.shiftTime };
}
