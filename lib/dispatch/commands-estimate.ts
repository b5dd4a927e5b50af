import type { Actor } from "@/lib/auth/actor";
import { may } from "@/lib/auth/permissions";
import { getBusiness } from "@/lib/business/queries";
import { uniform } from "@/lib/chance";
import { db } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { teamOf } from "@/lib/orders/team";
import type { Prisma } from "@/prisma/generated/client";
import { dueToLearn } from "./estimate/due";
import { stillToCome } from "./estimate/interval";
import { learn } from "./estimate/learned";
import { dispatchPolicy } from "./policy";
import { begunBy, visitsSince } from "./queries-estimate";

/** How far back visits are learned from: long enough for every weekday and hour, short enough to follow the seasons. */
const LEARN_DAYS = 180;
/** Any number: the same visits give the same model. */
const SEED = 1;
/** Who has been on the way for so long has forgotten to say so. */
const GIVEN_UP_MS = 6 * 3_600_000;

/**
 * Learns anew from the visits of the last half year how long ways take and how well plans are kept. Later estimates go by it.
 * @returns how many visits were learned from
 */
export async function learnArrivals(actor: Actor, now: Date): Promise<number> {
  mustDispatch(actor);
  const { dispatchPolicy: rules, zone } = await getBusiness();
  const since = new Date(now.getTime() - LEARN_DAYS * 86_400_000);
  const begun = begunBy(await visitsSince(db, since), now);
  const { travel } = dispatchPolicy.parse(rules);
  const learned = await learn(begun, { travel, zone }, () => uniform(SEED), pause);
  const row = { learnedAt: now, visits: begun.length, learned: learned as unknown as Prisma.InputJsonObject };
  await db.arrivalModel.upsert({ where: { id: "arrival" }, create: row, update: row });
  return begun.length;
}

/** The same, if it is time to. @returns how many visits were learned from, null: not now */
export async function learnIfDue(actor: Actor, now: Date): Promise<number | null> {
  mustDispatch(actor);
  const kept = await db.arrivalModel.findFirst({ select: { learnedAt: true } });
  const { zone } = await getBusiness();
  return dueToLearn(kept?.learnedAt ?? null, now, zone) ? learnArrivals(actor, now) : null;
}

/** Lets everything else that waits have its turn: learning takes this process a second or two. */
const pause = () => new Promise<void>((go) => setImmediate(go));

type Overdue = {
  id: string;
  workerId: string | null;
  mateIds: string[];
  arrivalAt: Date;
  arrivalFrom: Date;
  arrivalTo: Date;
};

/**
 * Estimates anew when those arrive who are still on the way though their range is over: later, the longer they have been.
 * Open pages are told. @returns how many
 */
export async function renewArrivals(actor: Actor, now: Date): Promise<number> {
  mustDispatch(actor);
  const since = new Date(now.getTime() - GIVEN_UP_MS);
  return db.$transaction(async (tx) => {
    const overdue = await tx.$queryRaw<Overdue[]>`
      SELECT id, "workerId", "mateIds", "arrivalAt", "arrivalFrom", "arrivalTo" FROM "Order"
      WHERE status = 'en_route' AND "arrivalTo" < ${now} AND "setOutAt" > ${since}
      ORDER BY id FOR NO KEY UPDATE SKIP LOCKED`;
    const renewed = overdue.map(({ id, arrivalAt, arrivalFrom, arrivalTo, ...team }) => {
      const range = { low: arrivalFrom.getTime(), mid: arrivalAt.getTime(), high: arrivalTo.getTime() };
      const { low, mid, high } = stillToCome(range, now.getTime());
      const [from, at, to] = [low, mid, high].map((ms) => new Date(ms));
      return { id, from, at, to, live: { order: id, verb: "estimate", workers: teamOf(team) } };
    });
    await tx.$executeRaw`
      WITH renewed AS (
        SELECT * FROM jsonb_to_recordset(${JSON.stringify(renewed)}::jsonb)
          AS r(id uuid, "from" timestamptz, at timestamptz, "to" timestamptz, live jsonb)),
      written AS (
        UPDATE "Order" o SET "arrivalFrom" = r."from", "arrivalAt" = r.at, "arrivalTo" = r."to"
        FROM renewed r WHERE o.id = r.id)
      SELECT pg_notify('live', live::text) FROM renewed`;
    return renewed.length;
  });
}

function mustDispatch(actor: Actor): void {
  if (!may(actor, "dispatch", "edit")) throw new AppError("FORBIDDEN");
}
