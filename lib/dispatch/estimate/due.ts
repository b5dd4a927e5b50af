import { DateTime } from "luxon";

const HOUR = 3_600_000;
/** Hours of the night in which hardly anybody is on the way. */
const NIGHT = { from: 2, to: 5 };
/** Once a night, not more. */
const SAME_NIGHT_MS = 12 * HOUR;
/** A shop whose computer is off at night learns by day. */
const MISSED_MS = 36 * HOUR;

/** Whether it is time to learn anew from finished visits. @param learnedAt when it was last done, null: never */
export function dueToLearn(learnedAt: Date | null, now: Date, zone: string): boolean {
  if (!learnedAt) return true;
  const age = now.getTime() - learnedAt.getTime();
  const { hour } = DateTime.fromJSDate(now, { zone });
  return age >= MISSED_MS || (age >= SAME_NIGHT_MS && hour >= NIGHT.from && hour < NIGHT.to);
}
