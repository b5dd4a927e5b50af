import { system } from "@/lib/auth/actor";
import { renewArrivals } from "@/lib/dispatch/commands-estimate";
import { climbLadders } from "@/lib/dispatch/commands-ladder";
import { sweepDispatch } from "@/lib/dispatch/commands-sweep";
import { forgetMessages } from "@/lib/notify/commands-clean";
import { warnLate } from "@/lib/notify/commands-late";
import { sendDue } from "@/lib/notify/commands-send";
import { setUpSenders } from "@/lib/notify/senders/senders";
import { inngest } from "./client";

/**
 * Every minute: heals what a lost event would have missed, lets orders in trouble climb their ladder, estimates overdue
 * arrivals anew, tells of lateness, which no event tells, sends what nobody has sent, and forgets what is long over.
 */
export const sweep = inngest.createFunction({ id: "sweep", triggers: [{ cron: "* * * * *" }] }, async ({ step }) => {
  const actor = system("sweep");
  const dispatch = await step.run("sweep-dispatch", () => sweepDispatch(actor, new Date()));
  const climbed = await step.run("climb-ladders", () => climbLadders(actor, new Date()));
  const renewed = await step.run("renew-arrivals", () => renewArrivals(actor, new Date()));
  const late = await step.run("warn-late", () => warnLate(actor, new Date()));
  const sent = await step.run("send-due", () => sendDue(actor, setUpSenders(), new Date()));
  const forgotten = await step.run("forget-messages", () => forgetMessages(actor, new Date()));
  return { ...dispatch, climbed, renewed, late, sent, forgotten };
});
