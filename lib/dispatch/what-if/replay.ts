import { localDay } from "@/lib/staff/local-day";
import type { Instant, Span } from "@/lib/staff/roster";
import { assignBatch } from "../assign";
import { offerDeadline, whyStuck } from "../deadline";
import { rulesFor } from "../escalation-policy";
import { promiser } from "../promise";
import type { OpenOrder } from "../score";
import { candidateWindows } from "../windows";
import type { Chance } from "./answers";
import type { Side } from "./changes";
import { Crew, type Made } from "./crew";
import { type Answers, type PastOrder, startOf } from "./past";

/** Why an order of the past would not have been served: no such area, too dear, no free window, nobody to go. */
export type Loss = "area" | "fee" | "window" | "nobody";

/** What a replay comes to. */
export type Replayed = {
  made: readonly Made[];
  lost: readonly { order: PastOrder; why: Loss }[];
  /** Orders whose customer took another window of the day, because theirs was full. */
  moved: number;
  /** Offers that were declined or stayed unanswered. */
  refusedOffers: number;
  /** Milliseconds of shift in the period, by person. */
  shiftTime: ReadonlyMap<string, number>;
};

type Waiting = PastOrder & { asked: NonNullable<OpenOrder["asked"]> };
type No = "declined_before" | "silent_before";
type Answer = { at: Instant; workerId: string; order: Waiting; said: "yes" | No };

const NEVER = Number.POSITIVE_INFINITY;

/**
 * Replays a side in order of time, through the product's own engine: an order comes, its window or the nearest free
 * one of that day is promised or none, it is assigned with what is held by then, people answer as they did on average,
 * and whoever says no is followed by the next. An order for which nobody is left counts as lost: what a manager would do is not guessed. Nobody cancels.
 * @param chance the same for both sides
 * @returns yields the number of orders that have come, so that the caller may pause or stop
 */
export function* replay(side: Side, chance: Chance): Generator<number, Replayed> {
  const { past, policy } = side;
  const { orders, windows, span } = past;
  const crew = new Crew(side, { start: startOf(past), end: span.end });
  const habits = new Map(side.people.map(({ workerId, answers }) => [workerId, answers]));
  const lost: { order: PastOrder; why: Loss }[] = [];
  const answers: Answer[] = [];
  let [come, refusedOffers, moved] = [0, 0, 0];
  for (;;) {
    const now = Math.min(orders[come]?.placedAt ?? NEVER, answers[0]?.at ?? NEVER);
    if (now === NEVER) break;
    const waiting: Waiting[] = [];
    while (answers[0] && answers[0].at <= now) hear(answers.shift() as Answer, waiting);
    while (orders[come] && (orders[come] as PastOrder).placedAt <= now) {
      take(orders[come++] as PastOrder, now, waiting);
    }
    if (waiting.length > 0) dispatch(waiting, now);
    yield come;
  }
  crew.finish();
  return { made: crew.made, lost, moved, refusedOffers, shiftTime: crew.shiftTime(span) };

  function hear({ at, workerId, order, said }: Answer, waiting: Waiting[]): void {
    if (said === "yes") return crew.accept(workerId, order.orderId);
    crew.release(workerId, order.orderId, at);
    refusedOffers++;
    waiting.push({ ...order, asked: new Map([...order.asked, [workerId, said]]) });
  }

  /** As when it is placed: as soon as possible is promised like any window, and else another one of the day is taken. */
  function take(order: PastOrder, now: Instant, waiting: Waiting[]): void {
    const asked = side.asks(order, chance);
    if (typeof asked === "string") return void lost.push({ order, why: asked });
    const wanted = { ...order, amount: asked.amount, asked: new Map() };
    const window = promised(wanted, waiting, now);
    if (!window) return void lost.push({ order, why: "window" });
    if (window.start !== order.window.start) moved++;
    waiting.push({ ...wanted, window, asap: order.asap && window === order.window });
  }

  /** The window that the customer takes: the one they had, else the nearest of that day that can be promised. */
  function promised(order: Waiting, waiting: readonly Waiting[], now: Instant): Span | undefined {
    const ready = now + policy.noticeMinutes * 60_000;
    const promise = promiser(waiting, crew.people(now), ready, policy.travel);
    const { start } = order.window;
    if (promise(order)) return order.window;
    return candidateWindows(windows, now, start, 1)
      .filter((window) => localDay(window.start, windows.zone) === order.day)
      .sort((a, b) => Math.abs(a.start - start) - Math.abs(b.start - start))
      .find((window) => promise({ ...order, window }));
  }

  function dispatch(waiting: Waiting[], now: Instant): void {
    const byId = new Map(waiting.map((order) => [order.orderId, order]));
    const movable = waiting.filter((order) => !whyStuck(order, now, policy));
    const given = assignBatch(movable, crew.candidates(now), policy, now, policy.travel);
    for (const { orderId, workerId, fit } of given) {
      if (!workerId || !fit) continue;
      const order = byId.get(orderId) as Waiting;
      byId.delete(orderId);
      crew.hold(workerId, order, fit);
      const deadline = offerDeadline(
        { asap: order.asap, startAt: fit.startAt },
        now,
        rulesFor(policy, order.own),
        windows.zone,
      );
      ask(workerId, order, now, deadline);
    }
    for (const order of byId.values()) lost.push({ order, why: "nobody" });
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
