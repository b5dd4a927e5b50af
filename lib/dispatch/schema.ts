import { z } from "zod";
import type { DispatchPolicy } from "./policy";

/** A weight as the owner's slider sets it: how far it goes, in which steps. */
type Slider = { max: number; step: number };

/** The soft rules, in minutes of road, by how much each may weigh. */
export const sliders = {
  travel: { max: 3, step: 0.1 },
  wait: { max: 1, step: 0.05 },
  waitAsap: { max: 5, step: 0.1 },
  tightness: { max: 3, step: 0.1 },
  fairness: { max: 15, step: 0.5 },
  workload: { max: 10, step: 0.5 },
  rating: { max: 20, step: 0.5 },
  continuity: { max: 30, step: 1 },
  cost: { max: 3, step: 0.1 },
  priority: { max: 5, step: 0.5 },
} as const satisfies Record<keyof DispatchPolicy["weights"], Slider>;

export type Weight = keyof typeof sliders;

export const weights = Object.keys(sliders) as Weight[];

const number = (min: number, max: number) => z.number("range_wrong").min(min, "range_wrong").max(max, "range_wrong");
const whole = (min: number, max: number) => number(min, max).int("range_wrong");
const weight = ({ max }: Slider) => number(0, max);

const weightsInput = z.object(
  Object.fromEntries(weights.map((name) => [name, weight(sliders[name])])) as Record<Weight, z.ZodNumber>,
);

/** Where one service weighs people otherwise; what it leaves out is the business's. Kept in `Service.weights`. */
export const serviceWeights = weightsInput.partial();

export type ServiceWeights = z.infer<typeof serviceWeights>;

/** The rules of dispatch as the owner's form sends them: that part of `dispatchPolicy`. Messages are keys of `fieldErrors`. */
export const dispatchRulesInput = z.object({
  weights: weightsInput,
  slackMinutes: whole(0, 120),
  fairness: z.object({ days: whole(1, 366), capJobs: number(0, 100) }),
  offer: z.object({
    soonSeconds: whole(1, 3600),
    sameDaySeconds: whole(1, 86_400),
    laterSeconds: whole(1, 7 * 86_400),
    soonWithinMinutes: whole(0, 1440),
    aheadHours: whole(1, 720).nullable(),
  }),
  dailyVisits: whole(1, 100).nullable(),
  maxRounds: whole(1, 20),
});

export type DispatchRules = z.infer<typeof dispatchRulesInput>;
