import { randomBytes } from "node:crypto";
import { door, refused } from "@/lib/api/problem";
import { actorOfKey, orderForApi } from "@/lib/api/queries";
import { idempotencyKey, localeOf, publicUrl, readBody } from "@/lib/api/request";
import { placeOrder } from "@/lib/orders/commands-place";

/** Takes an order; the same `Idempotency-Key` answers the same order. */
export const POST = door(async (request: Request) => {
  const now = new Date();
  const actor = await actorOfKey(request.headers.get("authorization"), now);
  const context = { now, random: randomBytes, idempotencyKey: idempotencyKey(request) };
  const answer = await placeOrder(actor, await readBody(request), context);
  if (!answer.ok) return refused(answer, localeOf(request));
  const order = await orderForApi(actor, answer.order.id, publicUrl(request));
  const headers = {
    location: `/api/v1/orders/${order.id}`,
    ...(answer.repeated && { "idempotency-replayed": "true" }),
  };
  return Response.json(order, { status: 201, headers });
});
