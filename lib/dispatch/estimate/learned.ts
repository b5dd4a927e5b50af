import { type Model, train, VERSION } from "./model";
import { type Spread, spreadOf } from "./spread";
import { offPlan, type Shop, type Visit, wayOf } from "./visit";

/** All that a business's finished visits have taught about arrivals. Ready for JSON. */
export type Learned = { arrival: Model; start: Spread };

/** A visit that has begun. */
export type Begun = Visit & { startedAt: Date };

/** More than these, the latest ones, teach nothing new and take longer. */
const MOST_VISITS = 10_000;

/** Learns from visits that have begun, in any order. @param chance and `pause`: see `train` */
export async function learn(
  visits: readonly Begun[],
  shop: Shop,
  chance: () => () => number,
  pause: () => Promise<void>,
): Promise<Learned> {
  const latest = visits.toSorted((a, b) => a.setOutAt.getTime() - b.setOutAt.getTime()).slice(-MOST_VISITS);
  const ways = latest.map((visit) => wayOf(visit, shop)).filter((way) => way !== null);
  const off = latest.map(offPlan).filter((minutes) => minutes !== null);
  return { arrival: await train(ways, shop.zone, chance, pause), start: spreadOf(off) };
}

/** What was kept, if this program still reads it. */
export function readLearned(kept: unknown): Learned | null {
  const learned = kept as Learned | null;
  return learned?.arrival?.version === VERSION ? learned : null;
}
