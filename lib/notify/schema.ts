import { z } from "zod";
import { type OutsideChannel, waysThere } from "./policy";

const DAY = 24 * 60;
const minutes = (most: number) =>
  z.number("range_wrong").int("range_wrong").min(0, "range_wrong").max(most, "range_wrong");
const minuteOfDay = z
  .number("clock_wrong")
  .int("clock_wrong")
  .min(0, "clock_wrong")
  .max(DAY - 1, "clock_wrong");
const quiet = z.object({ startMinute: minuteOfDay, endMinute: minuteOfDay });

/** The ways in their order, null where a place is empty; each at most once. */
const route = (ways: readonly OutsideChannel[]) =>
  z
    .array(z.enum(ways, "invalid").nullable())
    .superRefine((route, context) => {
      for (const [index, way] of route.entries()) {
        if (way && route.indexOf(way) < index)
          context.addIssue({ code: "custom", message: "way_twice", path: [index] });
      }
    })
    .transform((route) => route.filter((way) => way !== null));

/**
 * The rules of telling people as the owner's form sends them: `messagePolicy` with nothing left out. Messages are keys
 * of `fieldErrors`. 0 minutes before the visit: no such reminder.
 */
export const messageRulesInput = z
  .object({
    dayBeforeMinutes: minutes(14 * DAY),
    soonMinutes: minutes(DAY),
    jobSoonMinutes: minutes(DAY),
    reviewAfterMinutes: minutes(7 * DAY),
    lateWarningMinutes: minutes(240),
    keepDays: z.number("range_wrong").int("range_wrong").min(30, "range_wrong").max(3650, "range_wrong"),
    quiet: z.object({ customer: quiet, worker: quiet, manager: quiet }),
    channels: z.object({
      customer: route(waysThere.customer),
      worker: route(waysThere.worker),
      manager: route(waysThere.manager),
    }),
  })
  .refine(({ dayBeforeMinutes: first, soonMinutes: second }) => first === 0 || first > second, {
    path: ["dayBeforeMinutes"],
    error: "reminder_order",
    when: ({ issues }) => !issues.some(({ path }) => path?.length === 1),
  });
