import { DateTime } from "luxon";
import type { Actor } from "@/lib/auth/actor";
import { may } from "@/lib/auth/permissions";
import { getBusiness } from "@/lib/business/queries";
import { db } from "@/lib/db";
import { AppError, type Result, refuse } from "@/lib/errors";
import { maySeeCosts } from "@/lib/staff/access";
import type { Span } from "@/lib/staff/roster";
import { dispatchPolicy } from "./policy";
import { loadPast, loadRealVisits } from "./queries-past";
import { loadAreas, loadStaff } from "./queries-state";
import { readTrial, type Today, type TrialPeriod, type Typed } from "./what-if/form";
import { markOf } from "./what-if/mark";
import type { Past } from "./what-if/past";
import { changed } from "./what-if/state";
import { compare, LEAST_ORDERS, type Progress, type Trial } from "./what-if/trial";

/** Something that has a name in each language. */
type Named = { nameZh: string; nameEn: string };

/** Who and what a trial can change, as it is today, with the names that the owner knows. */
export type TrialChoices = Omit<Today, "skills"> & {
  skills: (Named & { skillId: string })[];
  /** By area id, and by worker id; also those out of use. */
  areaNames: Record<string, Named>;
  staffNames: Record<string, string>;
};

/** A trial's answer, with what the switch must be told to bring about this and nothing else. */
export type Tried = Trial & { mark: string };

/** So long a replay may keep everybody else waiting at a time. */
const SLICE_MS = 15;

/** Everybody active and every area that takes orders, with today's rules. @throws AppError FORBIDDEN */
export async function trialChoices(actor: Actor): Promise<TrialChoices> {
  mustTry(actor);
  const names = { nameZh: true, nameEn: true } as const;
  const [business, people, areas, named, skills, staff] = await Promise.all([
    getBusiness(),
    loadStaff(db),
    loadAreas(db),
    db.area.findMany({ select: { id: true, ...names } }),
    db.skill.findMany({ orderBy: { code: "asc" }, select: { id: true, ...names } }),
    db.worker.findMany({ select: { id: true, name: true } }),
  ]);
  return {
    policy: dispatchPolicy.parse(business.dispatchPolicy),
    currency: business.currency,
    people,
    areas,
    skills: skills.map(({ id, ...own }) => ({ skillId: id, ...own })),
    areaNames: Object.fromEntries(named.map(({ id, ...own }) => [id, own])),
    staffNames: Object.fromEntries(staff.map(({ id, name }) => [id, name])),
  };
}

/**
 * Replays a past period of the business twice, as it is and with what was typed. Nothing is written. Others have
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
): Promise<Result<{ trial: Tried }>> {
  const today = await trialChoices(actor);
  const read = readTrial(typed, today);
  if (!read.ok) return read;
  const windows = await getBusiness();
  const span = spanOf(read.period, windows.zone, now);
  if (!(span.end > span.start)) return refuse("invalid", { from: "period_not_over" });
  const { policy } = changed(today, read.changes, 0);
  const shareDays = Math.max(today.policy.fairness.days, policy.fairness.days);
  const past = forReader(actor, await loadPast(db, { span, windows, policy: today.policy, shareDays }));
  if (past.orders.length < LEAST_ORDERS) return refuse("too_few_orders");
  const trial = await compare(past, await loadRealVisits(db, span), read, inSlices(tell));
  return { ok: true, trial: { ...trial, mark: markOf(trial.differences) } };
}

/** Who may not see what somebody is paid counts everybody at the rate that they type. */
const forReader = (actor: Actor, past: Past): Past =>
  maySeeCosts(actor) ? past : { ...past, people: past.people.map((person) => ({ ...person, hourly: null })) };

/** A period longer than this is cut at its beginning. */
const MOST_DAYS = 92;

/** Whole local days up to yesterday at the latest: today's visits are not over. Empty if none of them is. */
function spanOf(period: TrialPeriod, zone: string, now: Date): Span {
  const today = DateTime.fromJSDate(now, { zone }).startOf("day");
  if ("days" in period) return { start: today.minus({ days: period.days }).toMillis(), end: today.toMillis() };
  const end = DateTime.min(today, DateTime.fromISO(period.to, { zone }).plus({ days: 1 }));
  const start = DateTime.max(DateTime.fromISO(period.from, { zone }), end.minus({ days: MOST_DAYS }));
  return { start: start.toMillis(), end: end.toMillis() };
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

/** A trial tells what the business earns. */
function mustTry(actor: Actor): void {
  if (!may(actor, "dispatch", "edit") || !may(actor, "reports", "revenue")) throw new AppError("FORBIDDEN");
}
