import type { Same } from "@/lib/i18n/fill";
import type { refusals as zh } from "../zh/refusals";

/** A polite no that belongs to no field: why, and what would make it possible. */
export const refusals: Same<typeof zh> = {
  invalid: "A few things need a change: see where they are marked.",
  window_full: "This time has just been taken, please choose another.",
  idempotency_mismatch:
    "The key of this submission belongs to another order. To place one more, press the button once more.",
  too_late: "It is too late to change this online, please call us.",
  not_possible_now: "The order has just changed and this is not possible now. Here is where it stands.",
  already_reviewed: "This order has already been reviewed. Thank you.",
  not_completed: "You can review the visit once it is finished.",
  trapped: "This did not go through. Please try again, or call us.",
  slug_taken: "This name is already taken, please choose another.",
  complaint_closed: "This complaint has already been settled.",
  closed_now: "We are closed now.",
  reason_required: "Please give a reason.",
  worker_inactive: "This worker is not in use any more, please choose another.",
  same_worker: "This worker has the order already, please choose another.",
  lead_completes: "A visit of several people is completed by whoever leads it.",
  crew_incomplete: "Several people come to this order together: choose exactly as many as it needs.",
  already_apart: "This is entered already: they are not sent there any more.",
  crew_on_page: "Several people come to this order together: open it and choose them there.",
  overlap: "This worker is busy then: choose another, or change the window first.",
  nothing_to_confirm: "Somebody has dealt with it: there is nothing to confirm.",
  suggestion_stale: "This person can no longer go. Choose somebody else, or wait for the next suggestion.",
  message_stays: "It cannot be sent: it is on its way, or its order has changed or is cancelled.",
  message_gone: "This message has left or is cancelled already.",
  already_taken: "Somebody has taken it already.",
  too_few_orders: "There are too few orders in these days for a trial.",
  changed_meanwhile:
    "Rules, people or areas have been changed meanwhile: please try it out again before you switch it on.",
  undo_too_late: "It is too late to undo this, or the order has changed since. Open the order to reassign it.",
};
