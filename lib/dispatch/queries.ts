import type { Actor } from "@/lib/auth/actor";
import { may } from "@/lib/auth/permissions";
import { getBusiness } from "@/lib/business/queries";
import { db, type Tx } from "@/lib/db";
import { AppError } from "@/lib/errors";
import { earliestFit } from "@/lib/staff/availability";
import { release } from "@/lib/staff/day-plan";
import { loadRoster } from "@/lib/staff/queries-roster";
import type { Requests } from "@/lib/staff/requests";
import type { Job, Person, Span, TripRule } from "@/lib/staff/roster";
import type { Point } from "@/lib/staff/travel";
import type { Business } from "@/prisma/generated/client";
import { rankCandidates } from "./assign";
import { capped } from "./cap";
import { asMate } from "./crew/opening";
import { soonestCrew } from "./crew/together";
import { whyStuck } from "./deadline";
import { freed } from "./given";
import { type DispatchPolicy, dispatchPolicy } from "./policy";
import { promiser } from "./promise";
import { lockDays } from "./queries-lock";
import { apartFrom, type Whom } from "./queries-pair";
import { hasRoomForSure } from "./queries-room";
import { candidatesFor, loadOrders } from "./queries-waiting";
import { forReader } from "./queries-why";
import type { CandidateReport } from "./score";
import { candidateWindows } from "./windows";

/** A window of arrival that can be promised. `free`: suitable people whose day it fits into. `asap`: it begins now. */
export type OpenWindow = { start: Date; end: Date; free: number; asap?: true };

/** Where somebody passes by on the way to an order, and how its goods may share that way. */
export type Way = { via?: Point | null; trip?: TripRule };

/** What a customer wants, before they have chosen a window. Without a place, windows of the whole business. */
export type WindowQuery = {
  skillId: string;
  minLevel: number;
  /** So many people at once; one without it. */
  crew?: number;
  durationMinutes: number;
  place: { areaId: string; lat: number; lng: number } | null;
  /** What the customer asks of whoever comes, and who they are, as far as known. */
  requests?: Requests;
  customer?: Whom;
  /** Calendar days from today, or from the day of `from`. */
  days: number;
  from?: Date;
  /** Also the window that begins now. */
  asap?: boolean;
} & Way;

/** An order about to be promised. `excludeOrderId`: itself, when it is being moved. */
export type PromiseJob = {
  skillId: string;
  minLevel: number;
  crew?: number;
  areaId: string;
  lat: number;
  lng: number;
  durationMinutes: number;
  window: { start: Date; end: Date };
  requests?: Requests;
  customer?: Whom;
  excludeOrderId?: string;
} & Way;

/**
 * The windows in which a suitable person is free for this job, counting visits held and orders that wait. Anyone may
 * ask. What is shown is promised by `canPromise` only.
 */
export async function openWindows(_actor: Actor, query: WindowQuery, now: Date): Promise<OpenWindow[]> {
  const business = await getBusiness();
  const policy = dispatchPolicy.parse(business.dispatchPolicy);
  const soon = query.asap ? [{ start: now.getTime(), end: now.getTime() + business.windowMinutes * 60_000 }] : [];
  const windows = [...soon, ...candidateWindows(business, now.getTime(), (query.from ?? now).getTime(), query.days)];
  const [first, last] = [windows[0], windows.at(-1)];
  if (!first || !last) return [];
  const range = { start: first.start, end: last.end + query.durationMinutes * 60_000 };
  const { people, waiting } = await stateOf(db, range, business.zone, now, policy);
  const ready = now.getTime() + policy.noticeMinutes * 60_000;
  const { skillId, minLevel, crew = 1, durationMinutes, place, via, trip, requests, customer } = query;
  const apart = customer && (await apartFrom(db, customer));
  const jobFor = (window: Span, areaId = ""): Job => ({
    orderId: "",
    skillId,
    minLevel,
    crew,
    durationMinutes,
    window,
    requests,
    apart,
    areaId: place?.areaId ?? areaId,
    at: place ? at(place, via) : business,
    trip,
  });
  const promisers = new Map<string, (job: Job) => boolean>();
  return windows.flatMap((window) => {
    const fits = (person: Person) =>
      earliestFit(person, asMate(jobFor(window, [...person.areaIds][0])), ready, policy.travel).fit;
    const able = people.filter(fits).length;
    const free = crew === 1 || comeTogether(window, able) ? able : 0;
    const near = waiting.filter((order) => isNear(order.window, window));
    if (free > 0 && place && near.length > 0 && !promiserFor(near)(jobFor(window))) return [];
    const asap = window === soon[0] && { asap: true as const };
    return free > 0 ? [{ start: new Date(window.start), end: new Date(window.end), free, ...asap }] : [];
  });

  /** Nearly: a crew from anywhere is not looked at more closely before there is a place. */
  function comeTogether(window: Span, able: number): boolean {
    return able >= crew && (!place || soonestCrew(jobFor(window), people, ready, policy.travel) !== null);
  }

  function promiserFor(near: Job[]): (job: Job) => boolean {
    const key = near.map(({ orderId }) => orderId).join();
    const known = promisers.get(key) ?? promiser(near, people, ready, policy.travel);
    promisers.set(key, known);
    return known;
  }
}

/** The business's zone and dispatch rules. */
type Terms = Pick<Business, "zone" | "dispatchPolicy">;

/**
 * Claims the days of a window until the transaction ends: from then on nobody else is promised anything on them.
 * `canPromise` does it too; called before, what is read in between holds still on these days.
 */
export const claimDays = (
  tx: Tx,
  { zone }: Pick<Business, "zone">,
  { window, durationMinutes }: Claim,
): Promise<unknown> =>
  lockDays(tx, { start: window.start.getTime(), end: window.end.getTime() + durationMinutes * 60_000 }, zone);

type Claim = Pick<PromiseJob, "window" | "durationMinutes">;

/**
 * May this window be promised? Only if the job and every waiting order of these days can be given to suitable people
 * together, counting visits held. Claims the days until the transaction ends, so that promises are made one after
 * another: call it before the order is written or any worker's visit released.
 */
export async function canPromise(
  tx: Tx,
  { zone, dispatchPolicy: rules }: Terms,
  job: PromiseJob,
  now: Date,
): Promise<boolean> {
  const policy = dispatchPolicy.parse(rules);
  await claimDays(tx, { zone }, job);
  const wanted = { ...jobOf(job), apart: job.customer && (await apartFrom(tx, job.customer)) };
  const ready = now.getTime() + policy.noticeMinutes * 60_000;
  if (await hasRoomForSure(tx, wanted, ready, { policy, zone })) return true;
  const { people, waiting } = await stateOf(tx, wanted.window, zone, now, policy);
  const without = people.map((person) => release(person, wanted.orderId));
  const others = waiting.filter(({ orderId, window }) => orderId !== wanted.orderId && isNear(window, wanted.window));
  return promiser(others, without, ready, policy.travel)(wanted);
}

/** Everybody ranked for one order, with reasons, for a manager who chooses by hand. @throws AppError NOT_FOUND, FORBIDDEN */
export async function rankForHand(actor: Actor, orderId: string, now: Date): Promise<CandidateReport[]> {
  if (!may(actor, "dispatch", "view")) throw new AppError("FORBIDDEN");
  const { zone, dispatchPolicy: rules } = await getBusiness();
  const policy = dispatchPolicy.parse(rules);
  const [order] = await loadOrders(db, { ids: [orderId] }, zone);
  if (!order) throw new AppError("NOT_FOUND");
  const people = await candidatesFor(db, order, now.getTime(), zone, policy);
  return forReader(actor, rankCandidates(asMate(order), people, policy, now.getTime(), policy.travel));
}

/**
 * Waiting orders first, then visits: an order that is offered in between is then seen twice, never not at all. One that
 * not all of its crew have been found for waits as a whole: whoever holds a place of it may yet be released.
 */
async function stateOf(tx: Tx, span: Span, zone: string, now: Date, policy: DispatchPolicy) {
  const placed = await loadOrders(tx, { waiting: true }, zone);
  const people = capped(await loadRoster(tx, { ...span, zone }), policy, zone, span.start);
  const held = new Map<string, number>();
  for (const { orderId, live } of people.flatMap(({ visits }) => visits)) {
    if (live) held.set(orderId, (held.get(orderId) ?? 0) + 1);
  }
  const waiting = placed.filter(
    (order) => (held.get(order.orderId) ?? 0) < (order.crew ?? 1) && !whyStuck(order, now.getTime(), policy),
  );
  return { people: freed(people, waiting), waiting };
}

const HALF_DAY = 12 * 3_600_000;

/** Could two windows compete for the same stretch of somebody's work? */
const isNear = (a: Span, b: Span): boolean => a.start < b.end + HALF_DAY && b.start < a.end + HALF_DAY;

const at = ({ lat, lng }: Point, via: Point | null | undefined) => ({ lat, lng, ...(via && { via }) });

const jobOf = ({ lat, lng, via, window, excludeOrderId, customer: _, ...job }: PromiseJob): Job => ({
  ...job,
  orderId: excludeOrderId ?? "",
  at: at({ lat, lng }, via),
  window: { start: window.start.getTime(), end: window.end.getTime() },
});
