import type { Same } from "@/lib/i18n/fill";
import type { messageRules as zh } from "../zh/message-rules";

/** The rules of telling people, as the owner edits them. */
export const messageRules: Same<typeof zh> = {
  title: "Message rules",
  lead: "When to remind, when not to disturb, and which way to try first.",
  link: "Message rules",
  back: "Back to the outbox",
  reminders: "When reminders go out",
  fields: {
    dayBeforeHours: "First reminder to the customer: hours before the window opens",
    soonMinutes: "Second reminder to the customer: minutes before the window opens",
    jobSoonMinutes: "Next job, to the worker: minutes before the planned start",
    reviewAfterMinutes: "Invitation to review: minutes after the visit",
    lateWarningMinutes: "Time to leave, to the worker: when they would arrive fewer minutes before the window ends",
    keepDays: "Days that sent and cancelled messages are kept",
  },
  hints: {
    dayBeforeHours: "0 to 336 hours; 0: not sent",
    soonMinutes: "0 to 1440 minutes; 0: not sent",
    jobSoonMinutes: "0 to 1440 minutes; 0: not sent",
    reviewAfterMinutes: "0 to 10080 minutes; 0: at once",
    lateWarningMinutes: "0 to 240 minutes",
    keepDays: "30 to 3650 days; planned and failed ones are never deleted",
  },
  stored: { dayBeforeMinutes: "First reminder to the customer: minutes before the window opens" },
  quiet: "Quiet hours",
  quietHint:
    "What can wait is sent when they end; the same time twice means never. Offers, departures, cancellations and escalations go out at any hour.",
  quietFields: { startMinute: "From", endMinute: "To" },
  ways: "Ways to reach them",
  inside: {
    customer: "The order's page always shows it. These ways tell the customer besides.",
    worker: "The inbox always has it. These ways ring besides.",
    manager: "The inbox always has it. These ways ring besides.",
  },
  places: { first: "First", second: "If that fails", third: "Last" },
  off: "None",
  missing: "{way} (not set up)",
  missingTitle: "Ways that are not set up are passed over",
  missingText: "{ways}: set by the server's environment variables, see .env.example.",
  keep: "How long they are kept",
  join: ", ",
  save: "Save the rules",
  saved: "Saved. Reminders still to come follow the new rules.",
  readOnly: "Only the owner can change the message rules.",
};
