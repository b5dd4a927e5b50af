import type { Same } from "@/lib/i18n/fill";
import type { states as zh } from "../zh/states";

/** The word of each order state. */
export const states: Same<typeof zh> = {
  awaiting_payment: "To be paid",
  placed: "Placed",
  offered: "Offered",
  accepted: "Accepted",
  en_route: "On the way",
  in_progress: "In progress",
  completed: "Completed",
  cancelled: "Cancelled",
  escalated: "Needs a person",
};
