import { system } from "@/lib/auth/actor";
import { expireOffer, makeNextOffer } from "@/lib/dispatch/commands";
import { type OrderEventData, orderId } from "@/lib/events/order-event";
import { inngest } from "./client";

/** A real Inngest server rounds the time that is left to whole seconds: no look at an offer before its time is over. */
const ROUNDING_MS = 500;

/** An order that waits is offered to the right person; an offer that is not answered in time expires, and the story begins again. */
export const dispatchOrder = inngest.createFunction(
  {
    id: "dispatch-order",
    triggers: [
      { event: "order/placed" },
      { event: "order/declined" },
      { event: "order/expired" },
      { event: "order/joined" },
      { event: "order/given_back" },
      { event: "order/reopened" },
      { event: "order/rescheduled" },
      { event: "order/confirmed" },
    ],
    cancelOn: [
      { event: "order/accepted", match: "data.orderId" },
      { event: "order/assigned", match: "data.orderId" },
      { event: "order/cancelled", match: "data.orderId" },
    ],
    retries: 10,
  },
  async ({ event, step }) => {
    const actor = system("dispatch");
    const id = orderId(event.data as OrderEventData);
    const offer = await step.run("make-offer", () => makeNextOffer(actor, id, new Date()));
    if (offer.status !== "offered") return offer.status;
    await step.sleepUntil("wait-for-answer", new Date(Date.parse(offer.expiresAt) + ROUNDING_MS));
    return step.run("expire-offer", () => expireOffer(actor, offer.offerId, new Date()));
  },
);
