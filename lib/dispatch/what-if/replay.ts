import { localDay } from "@/lib/staff/local-day";
import type { Instant, Span } from "@/lib/staff/roster";
import { assignBatch } from "../assign";
import { offerDeadline, whyStuck } from "../deadline";
import { rulesFor } from "../escalation-policy";
import { canServeAll, promiser } from "../promise";
import type { OpenOrder } from "../score";
import { offerable } from "../shadow";
import { candidateWindows } from "../windows";
import type { Chance } from "./answers";
import { EarlyOrders } from "./early";
import { type Miss, missOf, nearestMiss } from "./miss";
import { type Answers, type PastOrder, startOf } from "./past";
import type { Side } from "./side";
import { type Made, Staff } from "./staff";

/** Why an order of the past would not have been served: nobody goes there, too dear, no free window, nobody to go. */
export type Loss = "area" | "fee" | "window" | "nobody";

/** An order that is not served; `reason` says what stood in the way of the nearest miss. */
export type Lost = { order: PastOrder; why: Loss; reason?: Miss };

/** What a replay comes to. */
export type Replayed = {
  made: readonly Made[];
  lost: readonly Lost[];
  /** Orders whose customer took another window of the day, because theirs was full. */
  moved: number;
  /** Who declined an offer or left it unanswered, once for each. */
  refusedOffers: readonly string[];
  /** Milliseconds of shift in the period, by person. */
  shiftTime: ReadonlyMap<string, number>;
};

type Waiting = PastOrder & { asked: NonNullable<OpenOrder["asked"]> };
type No = "declined_before" | "silent_before";
type Answer = { at: Instant; workerId: string; order: Waiting; said: "yes" | No };

const NEVER = Number.POSITIVE_INFINITY;

/**
 * Replays a side in order of time, through the product's own engine: an order comes, its window or the nearest free
 * one of that day is promised or none, it is assigned with what is held by then once somebody may be told of it, people
 * answer as they did on average, and whoever says no is followed by the next. An order for which nobody is left counts
 * as lost: what a manager would do is not guessed. Nobody cancels.
 * @param chance the same for both sides
 * @returns yields the number of orders that have come, often enough for the caller to pause or stop
 */
export function* replay({ past, lost: never }: Side, chance: Chance): Generator<number, Replayed> {
  const { orders, windows, span, policy } = past;
  const staff = new Staff(past, { start: startOf(past), end: span.end });
  const habits = new Map(past.people.map(({ workerId, answers }) => [workerId, answers]));
  const lost: Lost[] = [...never];
  const answers: Answer[] = [];
  const early = new EarlyOrders<Waiting>(policy);
  const refusedOffers: string[] = [];
  let [come, moved] = [0, 0];
  for (;;) {
    const now = Math.min(orders[come]?.placedAt ?? NEVER, answers[0]?.at ?? NEVER, early.next());
    if (now === NEVER) break;
    const waiting = early.due(now);
    while (answers[0] && answers[0].at <= now) hear(answers.shift() as Answer, waiting);
    while (orders[come] && (orders[come] as PastOrder).placedAt <= now) {
      yield* take(orders[come++] as PastOrder, now, waiting);
    }
    const told = early.keep(waiting, now);
    if (told.length > 0) dispatch(told, early.beside(told), now);
    yield come;
  }
  staff.finish();
  return { made: staff.made, lost, moved, refusedOffers, shiftTime: staff.shiftTime(span) };

  function hear({ at, workerId, order, said }: Answer, waiting: Waiting[]): void {
    if (said === "yes") return staff.accept(workerId, order.orderId);
    staff.release(workerId, order.orderId, at);
    refusedOffers.push(workerId);
    waiting.push({ ...order, asked: new Map([...order.asked, [workerId, said]]) });
  }

  /** As when it is placed: as soon as possible is promised like any window, and else another one of the day is taken. */
  function* take(order: PastOrder, now: Instant, waiting: Waiting[]): Generator<number, void> {
    const wanted = { ...order, asked: new Map() };
    const window = yield* promised(wanted, [...waiting, ...early.beside([order])], now);
    if (!window) return void lost.push({ order, why: "window", reason: missOf(order, staff.people(now), now, policy) });
    if (window.start !== order.window.start) moved++;
    waiting.push({ ...wanted, window, asap: order.asap && window === order.window });
  }

  /** The window that the customer takes: the one they had, else the nearest of that day that can be promised. */
  function* promised(order: Waiting, waiting: readonly Waiting[], now: Instant): Generator<number, Span | undefined> {
    const ready = now + policy.noticeMinutes * 60_000;
    const people = staff.people(now);
    // Mostly there is room for all: then nobody need know who could be served without this order.
    if (canServeAll([...waiting, order], people, ready, policy.travel)) return order.window;
    const promise = promiser(waiting, people, ready, policy.travel);
    const { start } = order.window;
    const others = candidateWindows(windows, now, start, 1)
      .filter((window) => window.start !== start && localDay(window.start, windows.zone) === order.day)
      .sort((a, b) => Math.abs(a.start - start) - Math.abs(b.start - start));
    for (const window of waiting.length > 0 ? [order.window, ...others] : others) {
      yield come;
      if (promise({ ...order, window })) return window;
    }
    return undefined;
  }

  /** @param beside what waits but may not be told yet: decided together, as nobody is given away twice */
  function dispatch(waiting: readonly Waiting[], beside: readonly Waiting[], now: Instant): void {
    const open = new Map(waiting.map((order) => [order.orderId, order]));
    const movable = [...waiting, ...beside].filter((order) => !whyStuck(order, now, policy));
    const people = staff.candidates(now);
    const assigned = assignBatch(movable, people, policy, now, policy.travel);
    const plain = movable.map((order) => ({ ...order, shadow: false }));
    const given = beside.length > 0 ? offerable(assigned, plain, people, policy, now) : assigned;
    for (const { orderId, workerId, fit } of given) {
      if (!workerId || !fit) continue;
      const order = open.get(orderId) as Waiting;
      open.delete(orderId);
      staff.hold(workerId, order, fit);
      const { startAt } = fit;
      const own = rulesFor(policy, order.own);
      ask(workerId, order, now, offerDeadline({ asap: order.asap, startAt }, now, own, windows.zone));
    }
    // Whoever was to have one of them and a later one has no room left: it is decided again, by itself.
    const again = assigned.flatMap(({ orderId, workerId }) => (workerId ? (open.get(orderId) ?? []) : []));
    for (const { orderId } of again) open.delete(orderId);
    if (again.length > 0) dispatch(again, [], now);
    for (const order of open.values()) {
      const refusals = assigned.find(({ orderId }) => orderId === order.orderId)?.candidates ?? [];
      lost.push({ order, why: "nobody", reason: whyStuck(order, now, policy) ?? nearestMiss(refusals) });
    }
  }

  function ask(workerId: string, order: Waiting, now: Instant, deadline: Instant): void {
    const { declines, silences, seconds } = habits.get(workerId) as Answers;
    const drawn = chance("answer", order.orderId, workerId);
    const said = drawn < declines ? "declined_before" : drawn < declines + silences ? "silent_before" : "yes";
    const at = said === "silent_before" ? deadline : Math.min(deadline, now + seconds * 1000);
    const answer = { at, workerId, order, said } as const;
    const index = answers.findLastIndex((other) => other.at <= at) + 1;
    answers.splice(index, 0, answer);
  }
}
