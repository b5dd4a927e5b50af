import { z } from "zod";

const id = z.string("required").min(1, "required").max(60, "invalid");
/** Weekday 1 (Monday) to 7; 0 is every day on which they work. */
const day = z.coerce.number("required").int("required").min(0, "required").max(7, "required");
const minute = z.coerce.number("shift_wrong").int("shift_wrong").min(0, "shift_wrong").max(1440, "shift_wrong");
const later = z.coerce.number("required").int("required").min(-720, "range_wrong").max(720, "range_wrong");
const level = z.coerce.number("required").int("required").min(1, "required").max(5, "required");
const fee = z.number("amount_wrong").int("amount_wrong").min(0, "amount_wrong").max(10_000_000, "amount_wrong");
const percent = z.coerce.number("range_wrong").int("range_wrong").min(20, "range_wrong").max(300, "range_wrong");

/** One thing that is otherwise than today. Messages are keys of `fieldErrors`. */
export const trialChange = z.discriminatedUnion("kind", [
  /** A rule by its name (`rules.ts`). */
  z.object({ kind: z.literal("rule"), name: id, value: z.number().nullable() }),
  /** They are not there. */
  z.object({ kind: z.literal("out"), who: id }),
  /** One more like them, who begins with the replay. */
  z.object({ kind: z.literal("twin"), who: id }),
  z.object({ kind: z.literal("learns"), who: id, skill: id, level }),
  z.object({ kind: z.literal("forgets"), who: id, skill: id }),
  z.object({ kind: z.literal("serves"), who: id, area: id }),
  z.object({ kind: z.literal("leaves"), who: id, area: id }),
  /** Shifts of a day begin or end so many minutes later; below zero sooner. */
  z.object({ kind: z.literal("begins"), who: id, day, minutes: later }),
  z.object({ kind: z.literal("ends"), who: id, day, minutes: later }),
  /** Nobody works on that weekday. */
  z.object({ kind: z.literal("off"), who: id, day: day.min(1, "required") }),
  /** That day's only shift, also of who had none on it; minutes after local midnight. */
  z.object({ kind: z.literal("hours"), who: id, day, from: minute.max(1439, "shift_wrong"), to: minute }),
  /** The area takes no orders. */
  z.object({ kind: z.literal("closed"), area: id }),
  /** In minor units. */
  z.object({ kind: z.literal("fee"), area: id, fee }),
  /** So many per cent of its width and height, around its middle. */
  z.object({ kind: z.literal("outline"), area: id, percent }),
]);

export type Change = z.infer<typeof trialChange>;

/** A whole trial's, in the order in which they are made. */
export const trialChanges = z.array(trialChange).max(200);
