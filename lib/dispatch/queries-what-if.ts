import { DateTime } from "luxon";
import type { Actor } from "@/lib/auth/actor";
import { may } from "@/lib/auth/permissions";
import { getBusiness } from "@/lib/business/queries";
import { db } from "@/lib/db";
import { AppError, type Result, refuse } from "@/lib/errors";
import type { Span } from "@/lib/staff/roster";
import { dispatchPolicy } from "./policy";
import { loadPast, loadRealVisits } from "./queries-past";
import { readTrial, type Today, type Typed } from "./what-if/form";
import { compare, LEAST_ORDERS, type Progress, type Trial } from "./what-if/trial";

/** Who and what a trial can change, with the names that the owner knows. */
export type TrialChoices = Omit<Today, "people" | "areas"> & {
  people: { workerId: string; name: string }[];
  areas: { areaId: string; nameZh: string; nameEn: string; feeAmount: number }[];
};

/** So long a replay may keep everybody else waiting at a time. */
const SLICE_MS = 15;

/** Everybody active and every area that takes orders, with today's rules. @throws AppError FORBIDDEN */
export async function trialChoices(actor: Actor): Promise<TrialChoices> {
  mustTry(actor);
  const [business, people, areas] = await Promise.all([
    getBusiness(),
    db.worker.findMany({ where: { active: true }, orderBy: [{ joinedAt: "asc" }, { id: "asc" }], select: named }),
    db.area.findMany({ where: { active: true }, orderBy: [{ sort: "asc" }, { code: "asc" }], select: zoned }),
  ]);
  return {
    policy: dispatchPolicy.parse(business.dispatchPolicy),
    currency: business.currency,
    people: people.map(({ id, name }) => ({ workerId: id, name })),
    areas: areas.map(({ id, ...area }) => ({ areaId: id, ...area })),
  };
}

/**
 * Replays the last whole days of the business twice, as it is and with what was typed. Nothing is written. Others have
 * their turn every few milliseconds.
 * @param typed the form's fields (`what-if/form.ts`)
 * @param tell hears how much is done, 0 to 1; throws to stop
 * @returns refusals `invalid` with `fields`, `too_few_orders`
 * @throws AppError FORBIDDEN
 */
export async function tryOut(
  actor: Actor,
  typed: Typed,
  now: Date,
  tell: (share: number) => void = () => {},
): Promise<Result<{ trial: Trial }>> {
  const today = await trialChoices(actor);
  const read = readTrial(typed, today);
  if (!read.ok) return read;
  const { days, changes } = read;
  const windows = await getBusiness();
  const span = lastDays(days, windows.zone, now);
  const shareDays = Math.max(today.policy.fairness.days, changes.policy.fairness.days);
  const past = await loadPast(db, { span, windows, policy: today.policy, areas: today.areas, shareDays });
  if (past.orders.length < LEAST_ORDERS) return refuse("too_few_orders");
  const real = await loadRealVisits(db, span);
  return { ok: true, trial: await compare(past, real, changes, days, inSlices(tell)) };
}

/** So many local days up to and including yesterday: today's visits are not over. */
function lastDays(days: number, zone: string, now: Date): Span {
  const today = DateTime.fromJSDate(now, { zone }).startOf("day");
  return { start: today.minus({ days }).toMillis(), end: today.toMillis() };
}

function inSlices(tell: (share: number) => void): Progress {
  let begun = performance.now();
  return (share) => {
    if (performance.now() - begun < SLICE_MS) return undefined;
    tell(share);
    return new Promise<void>((resolve) => setImmediate(resolve)).then(() => {
      begun = performance.now();
    });
  };
}

const named = { id: true, name: true } as const;
const zoned = { id: true, nameZh: true, nameEn: true, feeAmount: true } as const;

function mustTry(actor: Actor): void {
  if (!may(actor, "dispatch", "edit")) throw new AppError("FORBIDDEN");
}
