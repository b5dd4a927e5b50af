import { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import { may } from "@/lib/auth/permissions";
import { noteRules } from "@/lib/business/commands";
import { getBusiness } from "@/lib/business/queries";
import { db } from "@/lib/db";
import { AppError, type Result, refuse } from "@/lib/errors";
import { claimOrder } from "@/lib/orders/move";
import { DispatchMode } from "@/prisma/generated/enums";
import type { Assignment } from "./assign";
import { settleSuggestion, TO_CONFIRM } from "./commands-suggest";
import { claimWorkers, closeEscalations } from "./commands-visit";
import { writeOffers } from "./commands-write";
import { crewReports } from "./crew/assign-crews";
import { chooseCrew, rowAt } from "./crew/choose";
import { isCrewed } from "./crew/opening";
import type { Rules } from "./given";
import { dispatchPolicy } from "./policy";
import { candidatesFor, loadOrders } from "./queries-waiting";
import { type Candidate, measure, type OpenOrder, reportsOf } from "./score";

/**
 * A manager confirms whom the engine suggests: the offer goes to that person, as they are free now. Ten taps, one
 * offer. Refusals: `nothing_to_confirm`, `suggestion_stale`: the person can no longer go, another is suggested soon.
 */
export async function confirmSuggestion(actor: Actor, orderId: string, now: Date): Promise<Result> {
  if (!may(actor, "dispatch", "edit")) throw new AppError("FORBIDDEN");
  return db.$transaction(async (tx) => {
    if (!(await claimOrder(tx, orderId))) throw new AppError("NOT_FOUND");
    const { zone, dispatchPolicy: rules } = await getBusiness(tx);
    const policy = dispatchPolicy.parse(rules);
    const [order] = await loadOrders(tx, { ids: [orderId] }, zone);
    if (order?.status !== "placed" || !order.suggested) return refuse("nothing_to_confirm");
    const wanted = [order.suggested, ...order.suggestedMates];
    await claimWorkers(tx, wanted);
    const people = await candidatesFor(tx, order, now.getTime(), zone, policy);
    const ready = now.getTime() + policy.noticeMinutes * 60_000;
    const chosen = choose(order, people, wanted, { policy, now: ready, travel: policy.travel });
    if (!chosen) return refuse("suggestion_stale");
    await settleSuggestion(tx, orderId, { outcome: "confirmed", by: actor }, now);
    await closeEscalations(tx, orderId, "confirmed", now);
    await writeOffers(tx, actor, [{ orderId, ...chosen }], { orders: [order], people, now, policy, zone });
    // Somebody must wait for the answer: the run that is told of it finds the offer and sleeps until its deadline.
    await tx.outboxEvent.create({ data: { name: "order/confirmed", data: { orderId } } });
    await tx.$executeRaw`SELECT pg_notify('outbox', '')`;
    return { ok: true };
  });
}

/** Those who were suggested, as they are free now, with everybody measured beside them; null if they no longer are. */
function choose(
  order: OpenOrder,
  people: Candidate[],
  wanted: string[],
  rules: Rules,
): Omit<Assignment, "orderId"> | null {
  if (isCrewed(order)) {
    const crew = people.filter(({ workerId }) => wanted.includes(workerId));
    const [first, ...mates] = chooseCrew(order, crew, rules)?.members ?? [];
    if (!first) return null;
    const candidates = crewReports(rowAt(order, people, first.fit.startAt, rules), [first, ...mates]);
    const part = ({ person, fit }: typeof first) => ({ workerId: person.workerId, fit });
    return { ...part(first), mates: mates.map(part), candidates };
  }
  const row = people.map((person) => measure(order, person, rules.policy, rules.now, rules.travel));
  const [workerId = ""] = wanted;
  const fit = row.find(({ person }) => person.workerId === workerId)?.fit;
  return fit ? { workerId, fit, candidates: reportsOf(row, workerId) } : null;
}

/**
 * Sets whether a service is dispatched by itself, or a manager confirms whom the engine suggests. What waits for a
 * confirmation is dispatched with the next sweep. The change is written down.
 */
export async function setDispatchMode(actor: Actor, serviceId: string, input: DispatchMode, now: Date): Promise<void> {
  if (!may(actor, "settings", "edit")) throw new AppError("FORBIDDEN");
  const mode = z.enum(DispatchMode).parse(input);
  await db.$transaction(async (tx) => {
    const [service] = await tx.$queryRaw<{ slug: string; mode: DispatchMode }[]>`
      SELECT slug, "dispatchMode"::text AS mode FROM "Service" WHERE id = ${serviceId}::uuid FOR NO KEY UPDATE`;
    if (!service) throw new AppError("NOT_FOUND");
    await tx.service.update({ where: { id: serviceId }, data: { dispatchMode: mode } });
    const { slug } = service;
    await noteRules(tx, actor, { subject: "mode", was: { [slug]: service.mode }, is: { [slug]: mode } }, now);
  });
  if (mode === "automatic") await releaseWaiting(serviceId, now);
}

/** Nobody is asked any more to confirm orders of this service. One at a time: each is claimed. */
async function releaseWaiting(serviceId: string, now: Date): Promise<void> {
  const open = await db.suggestion.findMany({
    where: { outcome: null, order: { serviceId } },
    select: { orderId: true },
  });
  for (const { orderId } of open) {
    await db.$transaction(async (tx) => {
      await claimOrder(tx, orderId);
      const { count } = await tx.suggestion.updateMany({
        where: { orderId, outcome: null },
        data: { outcome: "lapsed", settledAt: now },
      });
      const of = { orderId, closedAt: null, reason: TO_CONFIRM };
      if (count > 0) await tx.escalation.updateMany({ where: of, data: { closedAt: now, outcome: "automatic" } });
    });
  }
}
