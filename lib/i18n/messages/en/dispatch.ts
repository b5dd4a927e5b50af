import type { Same } from "@/lib/i18n/fill";
import type { dispatch as zh } from "../zh/dispatch";

export const dispatch: Same<typeof zh> = {
  refusals: {
    inactive: "not in use",
    no_skill: "does not have the skill",
    low_level: "skill level too low",
    wrong_area: "does not serve this area",
    declined_before: "has declined it already",
    silent_before: "did not answer before",
    too_late: "cannot make this window any more",
    off_shift: "not on shift then",
    too_far: "too far to be there in time",
    time_off: "on leave",
    no_gap: "already busy then",
    outside_window: "misses the promised window",
  },
  escalations: {
    nobody_suitable: "nobody suitable is free",
    max_rounds: "everybody asked said no or nothing",
    too_near: "too near to the visit to ask on",
    order_changed: "the order changed",
    unaccepted: "nobody has taken it",
    late_departure: "not set out in time",
    late_start: "the window has passed and the visit has not begun",
    overrun: "not finished when it should be",
  },
  factors: {
    travel: "Travel",
    wait: "Wait",
    tightness: "Slack",
    fairness: "Fairness",
    workload: "Visits that day",
    rating: "Rating",
  },
  values: {
    travel: "{n} min more on the road",
    wait: "{n} min into the window",
    tightness: "{n} min before the window ends",
    fairnessBelow: "{n} {n|job|jobs} below their share",
    fairnessAbove: "{n} {n|job|jobs} above their share",
    workload: "{n} already",
    rating: "{n} stars",
  },
};
