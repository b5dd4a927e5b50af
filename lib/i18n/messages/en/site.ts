import type { Same } from "@/lib/i18n/fill";
import type { site as zh } from "../zh/site";

/** The business's own pages for everybody: home and privacy. */
export const site: Same<typeof zh> = {
  homeTitle: "We come to you: order at any hour",
  homeLead: "Choose a service and a time, and we tell you at once who comes, and when.",
  services: "Services",
  from: "from {price}",
  crew: "{n} people together",
  about: "about {duration}",
  asap: "right away if you like",
  book: "Book: {service}",
  openHours: "Visiting hours",
  openHoursText: "every day {open}–{close}",
  areas: "Service areas",
  areaFee: "{area} (call-out fee {fee})",
  how: "How it works",
  how1: "Choose a service and a time, and see the price at once",
  how2: "We send the right person and tell you who it is and when they arrive",
  how3: "One link shows where your order stands; change or cancel it there",
  callUs: "Call {phone}",
  staffSignIn: "Staff sign-in",
  privacy: "Privacy",
  noServicesTitle: "Services are being prepared",
  noServices: "Soon you can order here. Until then, please call us.",
  privacyTitle: "Privacy",
  privacyLead: "We ask only for what a visit needs, and use it only for your order.",
  privacyWhatTitle: "What we keep",
  privacyWhat:
    "Your name, phone number, address, your note, and your e-mail and position if you choose to give them: to send the right person, to reach you, and to find you.",
  privacyWhoTitle: "Who can see it",
  privacyWho:
    "The person who takes your order, our support and our managers. A worker sees only the orders given to them. Where a reminder is sent by SMS, WeChat, mail or the like, its provider gets your number or address and that one message. We never sell or rent your data.",
  privacyKeepTitle: "How long we keep it",
  privacyKeep: "Orders are kept as long as the law asks, for warranty, accounts and complaints.",
  privacyRightsTitle: "What you can do",
  privacyRights:
    "Call us at any time to see, correct, export or delete your data. The link to an order is for whoever placed it: please do not pass it on.",
  privacyDeviceTitle: "What is on your device",
  privacyDevice:
    "Your choice of language and appearance, and the draft of an order not yet sent, which stays in this browser window only and goes when you close it. No advertising, no tracking by others.",
};
