/** How much before and after its plan a visit begins, minutes: four in five lie in between. */
export type Spread = { before: number; after: number };

/** Before anything has been learned: the visits ahead may take shorter or longer. Counts like so many visits of our own. */
export const usualSpread: Spread = { before: 15, after: 30 };
const PRIOR_VISITS = 20;

/**
 * Learns the spread from visits that have begun: the tenth and the ninetieth of a hundred, counting the one to come, and
 * pulled towards `usualSpread` while they are few.
 * @param off minutes from plan to beginning, below zero if it began early
 */
export function spreadOf(off: readonly number[]): Spread {
  const sorted = off.toSorted((a, b) => a - b);
  const rank = Math.max(0, Math.min(sorted.length - 1, Math.ceil((sorted.length + 1) * 0.9) - 1));
  const blend = (own: number | undefined, usual: number) =>
    ((own ?? 0) * sorted.length + usual * PRIOR_VISITS) / (sorted.length + PRIOR_VISITS);
  return {
    before: blend(-(sorted[sorted.length - 1 - rank] ?? 0), usualSpread.before),
    after: blend(sorted[rank], usualSpread.after),
  };
}
