import { earliestFit } from "@/lib/staff/availability";
import type { Instant, Job, Person, RefusalCode } from "@/lib/staff/roster";
import type { whyStuck } from "../deadline";
import type { DispatchPolicy } from "../policy";

/** What stood in the way of an order: of the person who came nearest, or a rule of the ladder. */
export type Miss = RefusalCode | NonNullable<ReturnType<typeof whyStuck>>;

/** Whoever is merely busy comes nearer than who is off, and they nearer than who never could. */
const nearness: readonly RefusalCode[] = [
  "no_gap",
  "day_full",
  "too_far",
  "too_late",
  "time_off",
  "off_shift",
  "declined_before",
  "silent_before",
  "wrong_area",
  "low_level",
  "no_skill",
  "inactive",
];

/** The reason of whoever came nearest; undefined where nobody was measured. Who could have gone is wanted by another order: busy. */
export function nearestMiss(people: readonly { refusal?: RefusalCode }[]): RefusalCode | undefined {
  const found = new Set(people.map(({ refusal }) => refusal ?? "no_gap"));
  return nearness.find((code) => found.has(code));
}

/** Why the window that a customer wanted could not be promised. */
export const missOf = (job: Job, people: readonly Person[], now: Instant, policy: DispatchPolicy) =>
  nearestMiss(people.map((person) => earliestFit(person, job, now + policy.noticeMinutes * 60_000, policy.travel)));
