import { z } from "zod";

/** Terms of an order, copied onto it when it is placed: later edits of the business's terms do not touch it. */
export const terms = z.object({
  /** A customer may cancel free of charge until this long before the window starts. */
  cancelUntilMinutes: z.number().int().min(0).default(120),
  /** A customer may move the window until this long before it starts. */
  rescheduleUntilMinutes: z.number().int().min(0).default(240),
});

export type Terms = z.infer<typeof terms>;

type Held = { asap: boolean; windowStart: Date; status: string; terms: unknown };

/** May the customer still cancel? An as-soon-as-possible order only until somebody has set out. */
export const mayCancel = (order: Held, now: Date): boolean =>
  ["awaiting_payment", "placed", "offered", "accepted", "escalated"].includes(order.status) &&
  (order.asap || minutesUntil(order, now) >= terms.parse(order.terms).cancelUntilMinutes);

/** May the customer still choose another window? */
export const mayReschedule = (order: Held, now: Date): boolean =>
  ["placed", "offered", "accepted", "escalated"].includes(order.status) &&
  !order.asap &&
  minutesUntil(order, now) >= terms.parse(order.terms).rescheduleUntilMinutes;

/** The last moment at which a deadline of the terms still holds. */
export const deadline = (order: Pick<Held, "windowStart">, minutes: number): Date =>
  new Date(order.windowStart.getTime() - minutes * 60_000);

const minutesUntil = (order: Held, now: Date) => (order.windowStart.getTime() - now.getTime()) / 60_000;
