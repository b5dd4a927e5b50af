import { z } from "zod";

const schema = z.object({ orderId: z.uuid() });

/** What every `order/*` event carries besides; written by `lib/orders/move.ts`. */
export type OrderEventData = { orderId?: string };

/** The order an event speaks of. @throws ZodError for an event that is not ours. */
export const orderId = (data: OrderEventData): string => schema.parse(data).orderId;
