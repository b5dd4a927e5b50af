import type { Messages } from "@/lib/i18n/messages";
import type { OrderStatus } from "@/prisma/generated/enums";

/** The sentence that says where an order stands, and the one below it: keys of the `tracking` messages. */
export type Headline = {
  title: keyof Messages["tracking"]["headline"];
  lead: keyof Messages["tracking"]["lead"] | null;
};

/** Closer than this an arrival is no longer told as a time. */
const NEARLY_THERE_MINUTES = 3;

/** What a person at the desk would say to the customer who asks about this order. */
export function headlineOf(
  order: { status: OrderStatus; asap: boolean; window: { end: Date }; arrivalAt: Date | null },
  now: Date,
): Headline {
  const late = now > order.window.end;
  switch (order.status) {
    case "awaiting_payment":
      return { title: "awaiting_payment", lead: null };
    case "placed":
    case "offered":
      return late ? { title: "arranging_late", lead: "by_hand" } : { title: "arranging", lead: "arranging" };
    case "escalated":
      return { title: "by_hand", lead: "by_hand" };
    case "accepted":
      if (late) return { title: "accepted_late", lead: "accepted" };
      return { title: order.asap ? "accepted_asap" : "accepted", lead: "accepted" };
    case "en_route": {
      const left = order.arrivalAt ? order.arrivalAt.getTime() - now.getTime() : 0;
      return { title: left > NEARLY_THERE_MINUTES * 60_000 ? "en_route" : "arriving", lead: "en_route" };
    }
    case "in_progress":
      return { title: "in_progress", lead: null };
    case "completed":
      return { title: "completed", lead: null };
    case "cancelled":
      return { title: "cancelled", lead: "cancelled" };
  }
}
