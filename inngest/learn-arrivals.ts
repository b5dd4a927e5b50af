import { system } from "@/lib/auth/actor";
import { learnIfDue } from "@/lib/dispatch/commands-estimate";
import { inngest } from "./client";

/** Every hour looks whether it is time to learn from finished visits how long ways take: at night, or when a night was missed. */
export const learnArrivals = inngest.createFunction(
  { id: "learn-arrivals", triggers: [{ cron: "40 * * * *" }] },
  async ({ step }) => step.run("learn-if-due", () => learnIfDue(system("learn"), new Date())),
);
