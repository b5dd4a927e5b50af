import { z } from "zod";
import { eBike } from "@/lib/staff/travel";

const minutes = (fallback: number) => z.number().min(0).max(10_000).default(fallback);

/**
 * The owner's rules of dispatch, kept in `Business.dispatchPolicy`. `{}` is a good policy for home service.
 * Costs are in minutes: what a factor weighs against a minute on the road.
 */
export const dispatchPolicy = z.object({
  weights: z
    .object({
      /** A minute on the road that the job adds to the day. */
      travel: minutes(1),
      /** A minute that the customer waits after the window opens: every time in it was promised as equally good. */
      wait: minutes(0.1),
      /** The same, for a customer who asked for somebody as soon as possible. */
      waitAsap: minutes(1),
      /** A minute less than `slackMinutes` between arrival and the window's end: a small delay would break the promise. */
      tightness: minutes(0.5),
      /** A job above one's share of the work, less one below it (`fairness.ts`). */
      fairness: minutes(3),
      /** A visit already held in the same stretch of work. */
      workload: minutes(2),
      /** A star missing from five. */
      rating: minutes(5),
      /** Less for who made the customer's last visit of this skill, and was not badly reviewed. */
      continuity: minutes(10),
      /**
       * What a person's time at the visit costs, for every 100 minor units. The cost itself, not what it is above the
       * cheapest one's: that would depend on who else was measured, and orders that compete could not be weighed.
       */
      cost: minutes(0),
      /** So many times more every minute of an order of high priority counts; 0: priority counts for nothing. */
      priority: minutes(1),
    })
    .prefault({}),
  slackMinutes: minutes(20),
  /** At most so many visits a person and local day; null: as many as fit. */
  dailyVisits: z.number().int().min(1).max(100).nullable().default(null),
  fairness: z
    .object({
      /** The rolling period that shares are counted over. */
      days: z.number().int().min(1).max(366).default(28),
      /** Shortfall counts up to so many jobs either way, so that nobody is flooded or shut out. */
      capJobs: z.number().min(0).max(1000).default(6),
    })
    .prefault({}),
  /** How long a person has to answer. 3 minutes when it presses: JZ's round interval (peers of this trade). */
  offer: z
    .object({
      /**
       * Nobody is told of a visit sooner than so many hours before its window: until then it is planned with all others
       * and may go to somebody better. Null: told at once.
       */
      aheadHours: z.number().min(1).max(720).nullable().default(null),
      soonSeconds: z.number().int().min(1).max(86_400).default(180),
      /** "It presses": the visit starts within this time, or the order is as soon as possible. */
      soonWithinMinutes: minutes(120),
      sameDaySeconds: z
        .number()
        .int()
        .min(1)
        .max(86_400)
        .default(15 * 60),
      laterSeconds: z
        .number()
        .int()
        .min(1)
        .max(7 * 86_400)
        .default(60 * 60),
    })
    .prefault({}),
  /** Minutes after local midnight between which nobody is expected to answer, unless the visit is near. */
  quiet: z
    .object({
      startMinute: z
        .number()
        .int()
        .min(0)
        .max(1439)
        .default(22 * 60),
      endMinute: z
        .number()
        .int()
        .min(0)
        .max(1439)
        .default(7 * 60),
    })
    .prefault({}),
  /** Time to read an offer and get ready: nobody is planned to leave sooner. */
  noticeMinutes: minutes(3),
  /** After so many people have said no, a manager is asked. Ladder: three rounds, or T-30 min. */
  maxRounds: z.number().int().min(1).max(100).default(3),
  /** Nearer than this to the last promised start, a manager is asked. */
  escalateBeforeStartMinutes: minutes(30),
  /** A manager has so long to take an escalation before the owner is told. */
  acknowledgeMinutes: minutes(10),
  /**
   * Nobody sets out sooner than so long before they should leave, since the customer is then told who comes and when:
   * hours before, that is nonsense, and the button a slip of the thumb. Two hours leave room to go early when a visit
   * before it falls out. Never too late; null: at any time.
   */
  setOutEarlyMinutes: minutes(120).nullable(),
  /** So long after they should have left, the worker is told, who has `workerMinutes` before a manager is. */
  lateDepartureMinutes: minutes(5),
  workerMinutes: minutes(10),
  /** So long after the promised window, a visit that has not begun is a manager's. */
  lateStartMinutes: minutes(10),
  /** So long after it should be done, a visit that goes on is a manager's. */
  overrunMinutes: minutes(30),
  travel: z
    .object({
      detour: z.number().min(1).max(3).default(eBike.detour),
      kmPerHour: z.number().min(1).max(120).default(eBike.kmPerHour),
      fixedSeconds: z.number().int().min(0).max(3600).default(eBike.fixedSeconds),
    })
    .prefault({}),
});

export type DispatchPolicy = z.infer<typeof dispatchPolicy>;

/** The policy of a business that has set nothing. */
export const defaultPolicy: DispatchPolicy = dispatchPolicy.parse({});
