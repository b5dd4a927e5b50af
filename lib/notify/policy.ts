import { z } from "zod";
import type { Audience } from "@/prisma/generated/enums";

const minutes = (fallback: number) => z.number().int().min(0).max(50_000).default(fallback);
const minuteOfDay = (fallback: number) => z.number().int().min(0).max(1439).default(fallback);
const quiet = (start: number, end: number) =>
  z.object({ startMinute: minuteOfDay(start), endMinute: minuteOfDay(end) }).prefault({});

/** Ways to a person besides the pages they look at. */
export const channels = ["wechat", "push", "sms", "email"] as const;
export type OutsideChannel = (typeof channels)[number];

/** The ways that can lead to each audience: customers have no device that rings, staff no mini-program. */
export const waysThere = {
  customer: ["wechat", "sms", "email"],
  worker: ["push", "sms", "email"],
  manager: ["push", "email", "sms"],
} as const satisfies Record<Audience, readonly OutsideChannel[]>;

const route = (...fallback: OutsideChannel[]) => z.array(z.enum(channels)).default(fallback);

/** The owner's rules of telling people, kept in `Business.messagePolicy`; `{}` is a good policy. */
export const messagePolicy = z.object({
  /** A customer is reminded so long before the window opens: Jobber's and Housecall Pro's two reminders. */
  dayBeforeMinutes: minutes(24 * 60),
  soonMinutes: minutes(120),
  /** A worker is told of the next job so long before its planned start. */
  jobSoonMinutes: minutes(60),
  /** So long after the visit the customer is invited to review it. */
  reviewAfterMinutes: minutes(10),
  /** Nearer than this to the end of the promised window, somebody who has not set out is about to be late. */
  lateWarningMinutes: minutes(15),
  /** A message that is over, sent or cancelled, is kept for so long. */
  keepDays: z.number().int().min(1).max(3650).default(180),
  /** Minutes after local midnight between which nobody is disturbed; the same minute twice: never quiet. */
  quiet: z
    .object({ customer: quiet(21 * 60 + 30, 8 * 60), worker: quiet(22 * 60, 7 * 60), manager: quiet(22 * 60, 7 * 60) })
    .prefault({}),
  /** Which way first, and which next when it fails; ways that are not set up are passed over. */
  channels: z
    .object({
      customer: route(...waysThere.customer),
      worker: route(...waysThere.worker),
      manager: route(...waysThere.manager),
    })
    .prefault({}),
});

export type MessagePolicy = z.infer<typeof messagePolicy>;

/** The policy of a business that has set nothing. */
export const defaultMessagePolicy: MessagePolicy = messagePolicy.parse({});
