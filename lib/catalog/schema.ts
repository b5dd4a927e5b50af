import { z } from "zod";

const choice = z.object({
  key: z.string(),
  zh: z.string(),
  en: z.string(),
  /** Added to the price, minor units. */
  amount: z.number().int().default(0),
  /** Added to the duration. */
  minutes: z.number().int().default(0),
});

/**
 * An option of a service, as the customer meets it: one of several choices, a yes/no extra, or a count.
 * A count multiplies its only choice's amount and minutes by the number above `min`.
 */
export const serviceOption = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("choice"),
    key: z.string(),
    zh: z.string(),
    en: z.string(),
    choices: z.array(choice).min(1),
  }),
  z.object({
    kind: z.literal("extra"),
    key: z.string(),
    zh: z.string(),
    en: z.string(),
    choices: z.array(choice).length(1),
  }),
  z.object({
    kind: z.literal("count"),
    key: z.string(),
    zh: z.string(),
    en: z.string(),
    min: z.number().int().min(0),
    max: z.number().int().min(1),
    choices: z.array(choice).length(1),
  }),
]);

export type ServiceOption = z.infer<typeof serviceOption>;

export const serviceOptions = z.array(serviceOption);

/** What a customer chose: choice key, yes/no, or number, by option key. */
export const chosenOptions = z.record(z.string(), z.union([z.string(), z.boolean(), z.number()]));

export type ChosenOptions = z.infer<typeof chosenOptions>;

/** More people than this do not come to one order. */
export const MOST_CREW = 4;

/** A service as managers edit it. */
export const serviceInput = z.object({
  slug: z.string().regex(/^[a-z0-9-]{2,40}$/, "slug_wrong"),
  nameZh: z.string().trim().min(1, "required").max(40, "too_long"),
  nameEn: z.string().trim().min(1, "required").max(60, "too_long"),
  descriptionZh: z.string().trim().max(300, "too_long"),
  descriptionEn: z.string().trim().max(300, "too_long"),
  icon: z.string().default("home"),
  skillId: z.uuid("required"),
  minLevel: z.coerce.number().int().min(1).max(5),
  crew: z.coerce.number().int("crew_wrong").min(1, "crew_wrong").max(MOST_CREW, "crew_wrong").default(1),
  baseAmount: z.coerce.number().int("amount_wrong").min(0, "amount_wrong").max(10_000_000, "amount_wrong"),
  durationMinutes: z.coerce.number().int("duration_wrong").min(10, "duration_wrong").max(600, "duration_wrong"),
  asapAllowed: z.coerce.boolean(),
  asapFeeAmount: z.coerce.number().int("amount_wrong").min(0, "amount_wrong"),
  active: z.coerce.boolean(),
  /** What its orders begin with. */
  priority: z.enum(["normal", "high"]).default("normal"),
  pickup: z.enum(["none", "place", "address"]).default("none"),
  /** Empty: every order goes alone. */
  tripMinutes: z
    .string()
    .transform((typed) => (typed.trim() === "" ? null : Number(typed)))
    .pipe(z.int("trip_minutes_wrong").min(10, "trip_minutes_wrong").max(480, "trip_minutes_wrong").nullable())
    .default(null),
  tripOrders: z.coerce
    .number("trip_orders_wrong")
    .int("trip_orders_wrong")
    .min(1, "trip_orders_wrong")
    .max(20, "trip_orders_wrong")
    .default(1),
});
