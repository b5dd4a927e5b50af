import { DateTime } from "luxon";
import type { Point } from "@/lib/staff/travel";

/** A way that somebody goes to a customer, as far as it is known when it begins. */
export type Journey = {
  id: string;
  /** When it begins: the moment in which its end is estimated, ms UTC. */
  at: number;
  /** Where it may go well or badly: what ways that ended lately around here say counts for it. */
  place: Point;
  /** Minutes it takes by the rule of thumb. */
  ruleMinutes: number;
  /** What may make it slower or faster time and again: the service, the person, the place, the hour. The same kinds in the same order everywhere. */
  groups: string[];
  /** Further numbers that are known at its beginning, always the same ones; NaN where one is not. */
  extra: number[];
};

/** A journey that has ended: so many minutes after it began. */
export type Arrived = Journey & { minutes: number };

/** When it had ended, ms UTC. */
export const endOf = ({ at, minutes }: Arrived): number => at + minutes * 60_000;

/** What a journey itself says: hour and weekday in the business's zone, how long it should take, and the further numbers. */
export function ownFeatures({ at, ruleMinutes, extra }: Journey, zone: string): number[] {
  const local = DateTime.fromMillis(at, { zone });
  return [local.hour + local.minute / 60, local.weekday, ruleMinutes, ...extra];
}

/** The hour of the week at which a way begins, as a group: every business has its own Friday evening. */
export function hourOfWeek(at: number, zone: string): string {
  const { weekday, hour } = DateTime.fromMillis(at, { zone });
  return `${weekday} ${hour}`;
}

/** Squares of about a kilometre: the area of a position, as a group. */
export const squareOf = ({ lat, lng }: Point): string => `${lat.toFixed(2)},${lng.toFixed(2)}`;
