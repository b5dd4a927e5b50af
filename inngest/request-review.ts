import { system } from "@/lib/auth/actor";
import { type OrderEventData, orderId } from "@/lib/events/order-event";
import { inviteReview } from "@/lib/notify/commands";
import { inngest } from "./client";

/** Some minutes after a visit the customer is invited to review it, once. */
export const requestReview = inngest.createFunction(
  { id: "request-review", triggers: [{ event: "order/completed" }] },
  async ({ event, step }) => {
    await step.sleep("let-them-look", "10m");
    return step.run("invite", () => inviteReview(system("review"), orderId(event.data as OrderEventData), new Date()));
  },
);
