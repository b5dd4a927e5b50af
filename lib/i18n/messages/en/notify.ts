import type { Same } from "@/lib/i18n/fill";
import type { notify as zh } from "../zh/notify";

/** Title and body of every message kind; friendly to customers, short to staff. */
export const notify: Same<typeof zh> = {
  order_received: {
    title: "We have your order",
    body: "{service}, {window}. Order {code}. We are finding the right person and will tell you who comes.",
  },
  worker_assigned: {
    title: "{worker} has taken your order",
    body: "{service}, {window}. {worker} will be on time and tells you when setting out.",
  },
  visit_tomorrow: {
    title: "A reminder: {window}",
    body: "{service}, {worker} will come. Order {code}. Tell us early if the time no longer suits you.",
  },
  visit_soon: {
    title: "Your visit is near",
    body: "{service}, {window}, {worker} will come. Order {code}. Please be at home.",
  },
  on_the_way: {
    title: "{worker} is on the way, there {arrival}",
    body: "{service}, order {code}. Please keep your phone at hand.",
  },
  running_late: {
    title: "Sorry, {worker} is running late, there {arrival}",
    body: "{service}, order {code}. Thank you for waiting.",
  },
  service_started: { title: "{worker} has started", body: "{service}, order {code}." },
  service_completed: { title: "The visit is finished", body: "{service}, order {code}. Thank you for choosing us." },
  review_invitation: {
    title: "How was the visit?",
    body: "Ten seconds for a few stars help us do better. Order {code}.",
  },
  payment_due: { title: "A payment is due soon", body: "{service}, order {code}. Please pay on the order's page." },
  order_cancelled: {
    title: "The order is cancelled",
    body: "{service}, {window}. Order {code}. {refund}Come back whenever you need us.",
  },
  order_rescheduled: {
    title: "The visit has a new time",
    body: "{service}, now {window}. Order {code}. We are finding the right person again.",
  },
  offer_new: { title: "New offer", body: "{service}, {window}. Please accept or decline soon." },
  offer_expired: { title: "The offer has lapsed", body: "{code} was not answered in time and went to somebody else." },
  job_assigned: { title: "You have a new job", body: "{service}, {window}. Order {code}." },
  job_reassigned: { title: "Job given to somebody else", body: "{code} is no longer yours, no need to go." },
  crew_released: {
    title: "Not enough people, no need to go",
    body: "{code}, {window}: nobody could join you. We ask again if that changes.",
  },
  job_soon: { title: "Your next job is near", body: "{service}, {window}. Order {code}." },
  job_late_soon: {
    title: "Set out now, or you will be late",
    body: "{code}, {window}. If you cannot make it, call your manager.",
  },
  job_cancelled: { title: "Job cancelled", body: "{code}, {window}: no need to go." },
  job_rescheduled: { title: "Job moved", body: "{code} moved to {window} and will be offered anew." },
  nobody_free: {
    title: "Nobody suitable is free: a person is needed",
    body: "{service}, {window}. Order {code}. Assign by hand, move it, or call the customer.",
  },
  still_arranging: {
    title: "We are still looking for somebody",
    body: "{service}, {window}, order {code}. Sorry for the wait: you hear from us as soon as it is settled; if it is urgent, please call us.",
  },
  job_not_left: {
    title: "Time to set out",
    body: "{code}, {window}. Please set out now; if you cannot go, tell your manager at once.",
  },
  visit_in_trouble: {
    title: "This visit is in trouble",
    body: "{service}, {window}, {worker}. Order {code}. {reason}",
  },
  nobody_took_it: { title: "Nobody has taken this, please look", body: "{service}, {window}. Order {code}. {reason}" },
  order_to_confirm: {
    title: "Please confirm: {worker}",
    body: "{service}, {window}. Order {code}. Or choose somebody else.",
  },
  order_escalated: { title: "Nobody took it: a person is needed", body: "{service}, {window}. Order {code}. {reason}" },
  job_given_back: { title: "A job was given back", body: "{service}, {window}. Order {code}. {reason}" },
  low_rating: {
    title: "A review of {rating} {rating|star|stars}",
    body: "Order {code}. A complaint is open: settle it within 24 hours.",
  },
  values: {
    service: "Visit",
    worker: "Our colleague",
    asap: "as soon as possible",
    arrival: "about {time}",
    arrivalRange: "between {start} and {end}",
    arrivalSoon: "soon",
    reason: "Reason: {reason}.",
    refund: "Refund: {refund}. ",
    other: "News",
  },
};
