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
  on_the_way: {
    title: "{worker} is on the way, there {arrival}",
    body: "{service}, order {code}. Please keep your phone at hand.",
  },
  service_started: { title: "{worker} has started", body: "{service}, order {code}." },
  service_completed: { title: "The visit is finished", body: "{service}, order {code}. Thank you for choosing us." },
  review_invitation: {
    title: "How was the visit?",
    body: "Ten seconds for a few stars help us do better. Order {code}.",
  },
  order_cancelled: {
    title: "The order is cancelled",
    body: "{service}, {window}. Order {code}. Come back whenever you need us.",
  },
  order_rescheduled: {
    title: "The visit has a new time",
    body: "{service}, now {window}. Order {code}. We are finding the right person again.",
  },
  offer_new: { title: "New offer", body: "{service}, {window}. Please accept or decline soon." },
  offer_expired: { title: "The offer has lapsed", body: "{code} was not answered in time and went to somebody else." },
  job_assigned: { title: "You have a new job", body: "{service}, {window}. Order {code}." },
  job_reassigned: { title: "Job given to somebody else", body: "{code} is no longer yours, no need to go." },
  job_cancelled: { title: "Job cancelled", body: "{code}, {window}: no need to go." },
  job_rescheduled: { title: "Job moved", body: "{code} moved to {window} and will be offered anew." },
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
    arrivalSoon: "soon",
    reason: "Reason: {reason}.",
    other: "News",
  },
};
