import { system } from "@/lib/auth/actor";
import { sweepDispatch } from "@/lib/dispatch/commands-sweep";
import { inngest } from "./client";

/** Every minute: heals what a lost event would have missed. */
export const sweep = inngest.createFunction({ id: "sweep", triggers: [{ cron: "* * * * *" }] }, ({ step }) =>
  step.run("sweep-dispatch", () => sweepDispatch(system("sweep"), new Date())),
);
