import type { Same } from "@/lib/i18n/fill";
import type { apart as zh } from "../zh/apart";

export const apart: Same<typeof zh> = {
  title: "Never again to this customer",
  lead: "They are not sent to this customer any more; by hand it can be set aside with a reason. The worker does not see it.",
  customers: "Never again to these customers",
  customersLead: "They are not sent to these customers any more. The worker does not see it.",
  none: "Nobody",
  add: "Keep somebody away from now on",
  worker: "Which worker",
  reason: "Reason",
  reasonHint: "For example: the customer does not wish to see them again. Only the office sees it",
  submit: "Keep away from now on",
  byCustomer: "Asked for in the customer's review, {when}",
  byOffice: "Entered by {name}, {when}",
  end: "Allow again",
  endReason: "Why is it allowed again?",
  ended: "Allowed again by {name}, {when}",
  stillHeld: "This order is still with {worker}: please reassign it.",
  ask: "Please send somebody else next time",
  askHint: "We will not send this person to you again, and they are not told.",
};
