/** An estimate with its range: one in ten comes before `low`, half before `mid`, nine in ten before `high`. Any unit of time. */
export type Range = { low: number; mid: number; high: number };

/** The share that the range between `low` and `high` is to hold. */
export const COVERAGE = 0.8;

/** How much each side of a range is widened (or, below zero, drawn in). */
export type Margins = { low: number; high: number };

/** With fewer the margins would be guesswork. */
const LEAST = 30;

/**
 * By how much ranges must be widened so that of what comes next a tenth lies before them and a tenth after: split conformal
 * prediction with quantile estimates, each side by itself (Romano, Patterson and Candès, "Conformalized quantile
 * regression", NeurIPS 2019, theorem 2). Holds whatever the estimates are worth, as far as the days to come are like these.
 * @param ranges estimated without having seen what came of them
 * @param truth what came of them, in the same unit
 */
export function marginsOf(ranges: readonly Range[], truth: readonly number[]): Margins {
  if (ranges.length < LEAST) return { low: 0, high: 0 };
  return {
    low: ranked(ranges.map(({ low }, index) => low - (truth[index] as number))),
    high: ranked(ranges.map(({ high }, index) => (truth[index] as number) - high)),
  };
}

/** The score that all but a tenth stay below, counting the one that is to come. */
function ranked(scores: number[]): number {
  const rank = Math.ceil((scores.length + 1) * (1 - (1 - COVERAGE) / 2));
  return scores.sort((a, b) => a - b)[Math.min(rank, scores.length) - 1] as number;
}

/** Rows of a range in their order, whatever made it cross itself. */
export function inOrder({ low, mid, high }: Range, least: number): Range {
  const middle = Math.max(least, mid);
  return { low: Math.max(least, Math.min(low, middle)), mid: middle, high: Math.max(high, middle) };
}

/**
 * What a range becomes when it is `now` and what was estimated has not happened. Between its three marks things happen at
 * an even rate for those still waiting, and after `high` at the rate from before: so whoever is overdue is expected the
 * later, the longer they have been.
 */
export function stillToCome(range: Range, now: number): Range {
  if (now <= range.low) return range;
  const first = Math.log(0.9 / 0.5) / Math.max(range.mid - range.low, 1e-9);
  const second = Math.log(0.5 / 0.1) / Math.max(range.high - range.mid, 1e-9);
  const before = (at: number) => first * (Math.min(at, range.mid) - range.low) + second * Math.max(0, at - range.mid);
  const waiting = before(now);
  const when = (left: number) => {
    const total = waiting - Math.log(left);
    const atMid = first * (range.mid - range.low);
    return total <= atMid ? range.low + total / first : range.mid + (total - atMid) / second;
  };
  return { low: when(0.9), mid: when(0.5), high: when(0.1) };
}
