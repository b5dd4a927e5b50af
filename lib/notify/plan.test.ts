import fc from "fast-check";
import { expect, test } from "vitest";
import { allStatuses, transitions, type Verb } from "@/lib/orders/state";
import type { MessageChange, MessageOrder } from "./messages";
import { resolveMessages } from "./plan";
import { defaultMessagePolicy, messagePolicy } from "./policy";

const zone = "Asia/Shanghai";
const at = (local: string) => new Date(`${local}:00+08:00`);
const order: MessageOrder = {
  id: "o",
  code: "KA204817",
  status: "placed",
  locale: "zh",
  workerId: null,
  round: 0,
  windowStart: at("2026-03-05T14:00"),
  windowEnd: at("2026-03-05T16:00"),
  asap: false,
  plannedStart: null,
  arrivalAt: null,
};
const held = { status: "accepted", workerId: "w", round: 1, plannedStart: at("2026-03-05T14:30") } as const;

/** What is planned after a change at a local time: kinds with their local times. */
function plan(verb: string, now: string, changes: Partial<MessageOrder> = {}, policy = defaultMessagePolicy) {
  const change: MessageChange = { verb, now: at(now), before: null, after: { ...order, ...changes }, data: {} };
  return Object.fromEntries(
    resolveMessages(change, policy, zone).map(({ kind, sendAt }) => [
      kind,
      new Date(sendAt.getTime() + 8 * 3_600_000).toISOString().slice(0, 16),
    ]),
  );
}

test("an order far ahead is received now, and reminded a day and two hours before", () => {
  expect(plan("place", "2026-03-02T10:00")).toEqual({
    order_received: "2026-03-02T10:00",
    visit_tomorrow: "2026-03-04T14:00",
    visit_soon: "2026-03-05T12:00",
  });
});

test("a worker who has taken it is told an hour before the planned start", () => {
  expect(plan("accept", "2026-03-02T10:05", held)).toEqual({
    worker_assigned: "2026-03-02T10:05",
    visit_tomorrow: "2026-03-04T14:00",
    visit_soon: "2026-03-05T12:00",
    job_soon: "2026-03-05T13:30",
  });
});

test("as soon as possible: nothing to remind of", () => {
  expect(plan("place", "2026-03-05T13:00", { asap: true })).toEqual({ order_received: "2026-03-05T13:00" });
});

test("on the way, the customer is told who comes and when, and of no window any more", () => {
  const { on_the_way, ...others } = plan("set_out", "2026-03-05T14:00", { ...held, status: "en_route" });
  expect([on_the_way, others]).toEqual(["2026-03-05T14:00", {}]);
});

test("after the visit the customer is thanked, and invited to review some minutes later", () => {
  expect(plan("complete", "2026-03-05T15:30", { ...held, status: "completed" })).toEqual({
    service_completed: "2026-03-05T15:30",
    review_invitation: "2026-03-05T15:40",
  });
  expect(plan("complete", "2026-03-05T22:30", { ...held, status: "completed" }).review_invitation).toBe(
    "2026-03-06T08:00",
  );
});

test("quiet hours put off what is still of use at their end, and leave out what is not", () => {
  const evening = { windowStart: at("2026-03-05T22:00"), windowEnd: at("2026-03-05T23:00") };
  expect(plan("place", "2026-03-02T10:00", evening).visit_tomorrow).toBe("2026-03-05T08:00");
  const morning = { windowStart: at("2026-03-05T08:00"), windowEnd: at("2026-03-05T10:00") };
  expect(plan("place", "2026-03-02T10:00", morning)).not.toHaveProperty("visit_soon");
  expect(plan("accept", "2026-03-04T23:00", { ...held, ...morning }).worker_assigned).toBe("2026-03-05T08:00");
  const early = { ...held, plannedStart: at("2026-03-05T07:30") };
  expect(plan("accept", "2026-03-04T12:00", early).job_soon).toBe("2026-03-05T07:00");
});

test("an escalation speaks in the middle of the night", () => {
  const told = (reason: string) => {
    const change = { verb: "escalate", now: at("2026-03-04T03:00"), before: order, after: order, data: { reason } };
    return resolveMessages(change, defaultMessagePolicy, zone).filter(({ audience }) => audience === "manager");
  };
  expect(told("max_rounds")).toMatchObject([{ kind: "order_escalated", sendAt: at("2026-03-04T03:00") }]);
  expect(told("nobody_suitable")).toMatchObject([{ kind: "nobody_free", sendAt: at("2026-03-04T03:00") }]);
});

const statusAfter = (verb: Verb) => transitions[verb].to ?? "placed";
const anyVerb = fc.constantFrom(...(Object.keys(transitions) as Verb[]));
const anyDate = fc.date({ min: at("2026-01-01T00:00"), max: at("2026-12-31T00:00"), noInvalidDate: true });
const anyPolicy = fc
  .record({ dayBeforeMinutes: fc.nat(3000), soonMinutes: fc.nat(600), jobSoonMinutes: fc.nat(200) })
  .map((policy) => messagePolicy.parse(policy));

test("no plan has two messages of one key, nor a reminder after a cancellation or an end", () => {
  fc.assert(
    fc.property(
      anyVerb,
      anyDate,
      anyDate,
      anyPolicy,
      fc.boolean(),
      fc.boolean(),
      (verb, now, start, policy, asap, w) => {
        const after = { ...order, status: statusAfter(verb), asap, windowStart: start, plannedStart: w ? start : null };
        const before = { ...after, status: "accepted" as const, workerId: "v" };
        const change = { verb, now, before, after: { ...after, workerId: w ? "w" : null }, data: {} };
        const plan = resolveMessages(change, policy, zone);
        const keys = plan.map(({ kind, audience, workerId, occasion }) => [kind, audience, workerId, occasion].join());
        expect(new Set(keys).size).toBe(keys.length);
        if (verb === "cancel") expect(plan.filter(({ standing }) => standing)).toEqual([]);
        for (const { sendAt, until, standing } of plan)
          if (until && standing && sendAt > now) expect(sendAt < until).toBe(true);
      },
    ),
  );
});

test("every state is planned for", () => {
  for (const status of allStatuses)
    expect(Object.keys(plan("", "2026-03-02T10:00", { ...held, status })).length).toBeLessThan(4);
  expect(plan("", "2026-03-02T10:00", { status: "cancelled" })).toEqual({});
});
