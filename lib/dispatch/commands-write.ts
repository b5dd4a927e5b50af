import type { Actor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { move, offerAll } from "@/lib/orders/move";
import { teamBy } from "@/lib/orders/team";
import type { Fit } from "@/lib/staff/availability";
import type { Assignment } from "./assign";
import { closeEscalations, releaseVisit, unheld } from "./commands-visit";
import { type Seated, seatingOf } from "./crew/seating";
import { offerDeadline } from "./deadline";
import { rulesFor } from "./escalation-policy";
import type { DispatchPolicy } from "./policy";
import type { WaitingOrder } from "./queries-waiting";
import type { Candidate, CandidateReport } from "./score";

/** Why nobody is asked any more, and a manager is. */
export type EscalationReason = "nobody_suitable" | "max_rounds" | "too_near";

type Context = {
  orders: readonly WaitingOrder[];
  people: readonly Candidate[];
  now: Date;
  policy: DispatchPolicy;
  zone: string;
};

/**
 * Writes what a batch decided: for every order with a person, the decision with all candidates, the offer (a held
 * visit), the later start of the way to the visit after it, and the order's move. The caller holds orders and workers.
 */
export async function writeOffers(
  tx: Tx,
  actor: Actor,
  assignments: readonly Assignment[],
  { orders, people, now, policy, zone }: Context,
): Promise<void> {
  const byId = new Map(orders.map((order) => [order.orderId, order]));
  const names = new Map(people.map(({ workerId, name }) => [workerId, name]));
  const given = assignments.flatMap(({ orderId, workerId, fit, candidates, mates = [], released }) => {
    const order = byId.get(orderId);
    if (!order || !workerId || !fit) return [];
    const kept = released ? [] : order.seats;
    return [{ order, candidates, released, ...seatingOf(order, [{ workerId, fit }, ...mates], kept, people) }];
  });
  if (given.length === 0) return;
  for (const { order, released } of given) if (released) await releaseCrew(tx, actor, order.orderId, now);
  await retimeFollowing(
    tx,
    given.flatMap(({ seated }) => seated.map(({ fit }) => fit)),
  );
  const rows = given.map(({ order, candidates, seated, team }) => {
    const { startAt, endAt } = heldTime((seated[0] as Seated).fit);
    const until = { asap: order.asap, startAt: startAt.getTime() };
    const expiresAt = new Date(offerDeadline(until, now.getTime(), rulesFor(policy, order.own), zone));
    const common = { orderId: order.orderId, round: order.round + 1, expiresAt };
    const offers = seated.map(({ workerId, fit, seat }, i): NewOffer => {
      return { ...common, workerId, seat, ...(i === 0 && { candidates }), ...heldTime(fit) };
    });
    const workerName = seated.map(({ workerId }) => names.get(workerId) ?? "").join("、");
    const data = { workerId: team[0], workerName, round: common.round, expiresAt: expiresAt.toISOString() };
    const { workerId, mateIds } = teamBy(team);
    const planned = { plannedStart: startAt, plannedEnd: endAt, round: common.round };
    return { offers, offering: { orderId: order.orderId, workerId: workerId as string, mateIds, ...planned, data } };
  });
  await insertOffers(
    tx,
    rows.flatMap(({ offers }) => offers),
    now,
  );
  const offerings = rows.map(({ offering }) => offering);
  const refused = await offerAll(tx, actor, offerings, now);
  if (refused.length > 0) throw new AppError("CONFLICT", "an order's state does not agree with its offer");
}

type NewOffer = ReturnType<typeof heldTime> & {
  orderId: string;
  workerId: string;
  seat: number;
  round: number;
  /** With the first offer of its order: a crew is one decision. */
  candidates?: CandidateReport[];
  expiresAt: Date;
};

/** One statement, in plain SQL: Prisma walks every value of the reports, which takes longer than the whole batch. */
async function insertOffers(tx: Tx, offers: NewOffer[], now: Date): Promise<void> {
  await tx.$executeRaw`
    WITH given AS (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(offers)}::jsonb) AS g(
        "orderId" uuid, "workerId" uuid, seat int, round int, candidates jsonb, "departAt" timestamptz,
        "startAt" timestamptz, "endAt" timestamptz, "travelSeconds" int, "travelMetres" int, carried boolean,
        "expiresAt" timestamptz)
    ), decided AS (
      INSERT INTO "DispatchDecision" (id, "orderId", at, round, by, "workerId", candidates)
      SELECT gen_random_uuid(), "orderId", ${now}, round, 'dispatch', "workerId", candidates
      FROM given WHERE candidates IS NOT NULL
      RETURNING id, "orderId"
    )
    INSERT INTO "Offer" (id, "orderId", "workerId", seat, round, "decisionId", "departAt", "startAt", "endAt",
      "travelSeconds", "travelMetres", carried, "expiresAt", "createdAt")
    SELECT gen_random_uuid(), g."orderId", g."workerId", g.seat, g.round, d.id, g."departAt", g."startAt", g."endAt",
      g."travelSeconds", g."travelMetres", g.carried, g."expiresAt", ${now} FROM given g JOIN decided d USING ("orderId")`;
}

/** Hands an order to the managers, and writes down why nobody could be asked. */
export async function escalate(
  tx: Tx,
  actor: Actor,
  order: WaitingOrder,
  context: { reason: EscalationReason; candidates: CandidateReport[]; now: Date; policy: DispatchPolicy },
): Promise<void> {
  const { reason, candidates, now, policy } = context;
  const { orderId, round } = order;
  // It may have waited for a confirmation: that question is over.
  if (order.shadow || order.suggested) await closeEscalations(tx, orderId, "order_changed", now);
  await tx.dispatchDecision.create({ data: { orderId, at: now, round, by: "dispatch", reason, candidates } });
  const dueAt = new Date(now.getTime() + rulesFor(policy, order.own).acknowledgeMinutes * 60_000);
  // Nobody can join those who hold a place of its crew: they are free again. Otherwise they keep it while a manager looks.
  const alone = reason === "nobody_suitable" && order.seats.length > 0;
  if (alone) await releaseVisit(tx, orderId, now);
  await tx.escalation.create({ data: { orderId, reason, dueAt, sentTo: "manager", createdAt: now } });
  await move(tx, actor, { orderId, verb: "escalate", now, data: { reason }, ...(alone && { set: unheld }) });
}

/** Nobody can join those who hold places of a crew: all are free again, and told, before it is made anew. */
async function releaseCrew(tx: Tx, actor: Actor, orderId: string, now: Date): Promise<void> {
  await releaseVisit(tx, orderId, now);
  await move(tx, actor, { orderId, verb: "release", now, set: unheld });
}

/** A fit as the columns of a held visit. */
export const heldTime = (fit: Fit) => ({
  departAt: new Date(fit.departAt),
  startAt: new Date(fit.startAt),
  endAt: new Date(fit.endAt),
  travelSeconds: fit.travel.seconds,
  travelMetres: fit.travel.metres,
  carried: fit.carried,
});

/** Visits that come after a new one are now reached from its place, their goods picked up with its own if they may. Before the new ones are written, or they clash. */
export async function retimeFollowing(tx: Tx, fits: readonly Fit[]): Promise<void> {
  const moved = fits.flatMap(({ following }) => (following?.offerId ? [following] : []));
  if (moved.length === 0) return;
  await tx.$executeRaw`
    UPDATE "Offer" o SET "departAt" = m."departAt", "travelSeconds" = m.seconds, "travelMetres" = m.metres,
      carried = m.carried
    FROM unnest(
      ${moved.map(({ offerId }) => offerId)}::uuid[],
      ${moved.map(({ departAt }) => new Date(departAt).toISOString())}::timestamptz[],
      ${moved.map(({ travel }) => travel.seconds)}::int[],
      ${moved.map(({ travel }) => travel.metres)}::int[], ${moved.map(({ carried }) => carried)}::boolean[]
    ) AS m(id, "departAt", seconds, metres, carried)
    WHERE o.id = m.id AND o.status IN ('pending', 'accepted')`;
}
