import { db } from "@/lib/db";
import type { Actor } from "./actor";

/** The customer who holds an order's link, or null for a token that is none. */
export async function actorOfLink(token: string): Promise<Extract<Actor, { kind: "link" }> | null> {
  if (!/^[\w-]{24}$/.test(token)) return null;
  const order = await db.order.findUnique({ where: { token }, select: { id: true } });
  return order && { kind: "link", orderId: order.id };
}
