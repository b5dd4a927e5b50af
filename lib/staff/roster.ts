import type { Gender, Requests } from "./requests";
import type { Destination, Point } from "./travel";

/** Epoch milliseconds: plans compare instants by the hundred thousand. */
export type Instant = number;

/** Half-open: from `start` until just before `end`. */
export type Span = { start: Instant; end: Instant };

/** Goods that may share a way with others': shipped from this place, at most so many minutes under way and so many orders in one trip. */
export type TripRule = { placeId: string; minutes: number; orders: number };

/** A visit that a person holds or has finished. They are taken from `departAt` until `endAt`. */
export type Visit = {
  orderId: string;
  /** Null while it exists only in a plan. */
  offerId: string | null;
  at: Destination;
  /** Left out: its goods go alone. */
  trip?: TripRule;
  /** Its goods were picked up with those of the visit before: the way to it is direct, whatever `at.via` says. */
  carried?: boolean;
  departAt: Instant;
  startAt: Instant;
  endAt: Instant;
  /** Asked or accepted, and not finished: nothing may overlap it. A finished one only tells where the person is. */
  live: boolean;
  /** Set out or begun: nothing can be put before it. */
  underway: boolean;
};

/** A person as the dispatcher sees them. */
export type Person = {
  workerId: string;
  name: string;
  active: boolean;
  /** Where each stretch of work begins. */
  home: Point;
  joinedAt: Instant;
  /** 1 to 5. */
  rating: number;
  /** Skill id -> level. */
  skills: ReadonlyMap<string, number>;
  areaIds: ReadonlySet<string>;
  /** Not there: not known. */
  gender?: Gender;
  /** Codes of the languages they speak with customers. */
  languages?: ReadonlySet<string>;
  /** Of an hour of their work, minor units; who has none of their own has the others' mean. Not there: nobody has one. */
  hourlyCost?: number;
  /** Shifts in the range that was asked for, in order, not touching. */
  hours: readonly Span[];
  timeOff: readonly Span[];
  /** By `startAt`. */
  visits: readonly Visit[];
  /** Minutes of shift in a week: what their share of the work is measured by. */
  weeklyMinutes: number;
  /** At most so many visits that begin on one local day; `offsetMs`: local time less UTC. None without it. */
  cap?: { visits: number; offsetMs: number };
};

/** Why a person cannot take a job. Each has its words in the `dispatch` messages. */
export type RefusalCode =
  | "inactive"
  | "no_skill"
  | "low_level"
  | "wrong_area"
  | "wrong_gender"
  | "wrong_language"
  | "kept_apart"
  | "declined_before"
  | "silent_before"
  | "too_late"
  | "off_shift"
  | "too_far"
  | "time_off"
  | "day_full"
  | "no_gap"
  | "not_together";

/** What has to be done: a service at a place, begun within a window of arrival. */
export type Job = {
  orderId: string;
  skillId: string;
  minLevel: number;
  areaId: string;
  at: Destination;
  /** Left out: its goods go alone. */
  trip?: TripRule;
  /** The visit starts at `window.start` at the earliest and `window.end` at the latest. */
  window: Span;
  durationMinutes: number;
  /** So many people at once: all have the skill, at least one its level. One without it. */
  crew?: number;
  /** What the customer asks of whoever comes. */
  requests?: Requests;
  /** People who are never to meet this customer again. */
  apart?: ReadonlySet<string>;
  /** People who have said no to it or stayed silent. */
  asked?: ReadonlyMap<string, Extract<RefusalCode, "declined_before" | "silent_before">>;
};
