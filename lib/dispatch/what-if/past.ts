import type { Gender } from "@/lib/staff/requests";
import type { Instant, Span } from "@/lib/staff/roster";
import type { Point } from "@/lib/staff/travel";
import type { EscalationPolicy } from "../escalation-policy";
import type { OpenOrder } from "../score";
import type { WindowRules } from "../windows";
import type { Staffed, State } from "./state";

/** An order of the past as it came in. */
export type PastOrder = Omit<OpenOrder, "asked"> & {
  /** What the visit really took, in minutes; null where it never was made. */
  realMinutes: number | null;
  /** What the customer was to pay, in minor units, and how much of it for the way (the area's fee). */
  amount: number;
  feeAmount: number;
  /** What its service sets for itself of the ladder. */
  own: EscalationPolicy;
};

/** How a person answered offers in the period. */
export type Answers = {
  /** Shares of the offers, 0 to 1. */
  declines: number;
  silences: number;
  /** From an offer to its answer. */
  seconds: number;
};

/** A person of the period; shifts are by the week. */
export type PastPerson = Staffed & {
  home: Point;
  rating: number;
  gender?: Gender;
  languages?: ReadonlySet<string>;
  /** What dispatch counts with, in minor units: their own, else the mean of those that are known. */
  hourlyCost?: number;
  timeOff: readonly Span[];
  answers: Answers;
  /** What an hour of theirs is paid, in minor units; null where it is not known, or not the reader's to know. */
  hourly: number | null;
};

/** A visit that counts in somebody's share of the work. */
export type Taken = { workerId: string; startAt: Instant; endAt: Instant };

/** A period of the business, as the replay needs it: the days whose visits are counted, and what was before them. */
export type Past = State<PastPerson> & {
  span: Span;
  /** The business's zone, and the windows it offers. */
  windows: WindowRules;
  /** All orders whose window opens in the period, also those placed before it; by `placedAt`. */
  orders: readonly PastOrder[];
  /** Visits before the period that still count in the shares of the work. */
  before: readonly Taken[];
};

/** When a replay of the period begins: with the first of its orders, which may have come days before. */
export const startOf = ({ orders, span }: Pick<Past, "orders" | "span">): Instant =>
  Math.min(span.start, orders[0]?.placedAt ?? span.start);
