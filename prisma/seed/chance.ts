import { uniform } from "@/lib/chance";

/** Repeatable chance: the same seed gives the same business. */
export type Chance = ReturnType<typeof chance>;

/** A generator of chance from a number. */
export function chance(seed: number) {
  const next = uniform(seed);
  return {
    /** Uniform in [0, 1). */
    next,
    /** Uniform in [low, high). */
    between: (low: number, high: number) => low + (high - low) * next(),
    /** True with probability `share`. */
    happens: (share: number) => next() < share,
    /** One of the list. */
    pick: <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T,
    /** One of the list, by weight. */
    weighted: <T>(list: readonly T[], weight: (item: T) => number): T => {
      let left = next() * list.reduce((sum, item) => sum + weight(item), 0);
      for (const item of list) {
        left -= weight(item);
        if (left < 0) return item;
      }
      return list.at(-1) as T;
    },
    /** Exponential waiting time of that mean. */
    wait: (mean: number) => -Math.log(1 - next()) * mean,
    /** Random bytes, as commands ask for them. */
    bytes: (count: number) => Uint8Array.from({ length: count }, () => Math.floor(next() * 256)),
  };
}
