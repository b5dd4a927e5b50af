import type { Actor } from "@/lib/auth/actor";
import { isDemo } from "@/lib/auth/demo";
import { may } from "@/lib/auth/permissions";
import { db, type Tx } from "@/lib/db";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { waysTo } from "./delivery";
import { type MessagePolicy, messagePolicy, type OutsideChannel } from "./policy";
import { setUpChannels } from "./senders/set-up";

/** By what messages are planned. `setUp`: the ways outside that this install has; a demo's customers are made up. */
export type MessageRules = { policy: MessagePolicy; zone: string; demo: boolean; setUp: readonly OutsideChannel[] };

/** Every change of every order asks for the rules; a change of them is seen by other processes after so long. */
const KEPT_MS = 3_000;
let kept: { rules: MessageRules; at: number } | null = null;

/** The rules as they were set at most three seconds ago; sensible ones before there is a business. */
export async function messageRules(tx: Tx): Promise<MessageRules> {
  if (kept && performance.now() - kept.at < KEPT_MS) return kept.rules;
  const business = await tx.business.findUnique({
    where: { id: "business" },
    select: { slug: true, zone: true, messagePolicy: true },
  });
  const setUp = setUpChannels(env);
  if (!business) return { policy: messagePolicy.parse({}), zone: "Asia/Shanghai", demo: false, setUp };
  const rules = {
    setUp,
    policy: messagePolicy.parse(business.messagePolicy),
    zone: business.zone,
    demo: isDemo(business.slug),
  };
  kept = { rules, at: performance.now() };
  return rules;
}

/** Do customers who leave an address get mail about their orders? Then it is worth asking for. */
export const customersGetMail = async (): Promise<boolean> =>
  waysTo("customer", "order_received", await messageRules(db)).includes("email");

/** Reads the rules anew next time: after they were changed here. */
export function forgetRules(): void {
  kept = null;
}

/** The rules as the office edits them, and the ways outside that this install has. @throws AppError FORBIDDEN */
export async function messageSettings(actor: Actor): Promise<Pick<MessageRules, "policy" | "setUp">> {
  if (!may(actor, "settings", "view")) throw new AppError("FORBIDDEN");
  const { messagePolicy: kept } = await db.business.findUniqueOrThrow({
    where: { id: "business" },
    select: { messagePolicy: true },
  });
  return { policy: messagePolicy.parse(kept), setUp: setUpChannels(env) };
}
