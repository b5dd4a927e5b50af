import { expect, test } from "vitest";
import { gatesOf, type Limit, readLimits } from "./concurrency";

const event = (data: Record<string, unknown>) => ({ id: "e", name: "x", data, ts: 1 });
const gates = (id: string, limits: unknown, data: Record<string, unknown> = {}) =>
  gatesOf(id, readLimits(limits), event(data));
const byCustomer: Limit = { limit: 2, key: "event.data.customer", scope: "fn" };

test("a limit without a key is one group for the whole function, and for no other", () => {
  expect(gates("f", 1, { customer: "a" })).toEqual(gates("f", 7, { customer: "b" }));
  expect(gates("f", 1)).not.toEqual(gates("g", 1));
});

test("each value of the key is a group of its own; what the event lacks is one too", () => {
  const [a, b, none, nothing] = [{ customer: "a" }, { customer: "b" }, {}, { customer: null }].map((data) =>
    gates("f", byCustomer, data),
  );
  expect(new Set([a, b, none].map(String)).size).toBe(3);
  expect(none).toEqual(nothing);
  expect(gates("f", byCustomer, { customer: 1 })).not.toEqual(gates("f", byCustomer, { customer: "1" }));
});

test("in a wider scope functions share the group of one value", () => {
  const wide = (scope: string, key: string) => ({ limit: 1, key, scope });
  expect(gates("f", wide("account", "'sms'"))).toEqual(gates("g", wide("account", '"sms"')));
  expect(gates("f", wide("account", "'sms'"))).not.toEqual(gates("g", wide("env", "'sms'")));
});

test("every run asks for its slots in one order, however the limits are written", () => {
  const limits = [{ limit: 5 }, byCustomer, { limit: 1, key: "'x'", scope: "account" }];
  for (const [one, two] of [
    [0, 1],
    [1, 2],
    [0, 2],
  ] as const) {
    const forth = gates("f", [limits[one], limits[two]], { customer: "a" });
    expect(forth).toEqual(gates("f", [limits[two], limits[one]], { customer: "a" }));
    expect(forth).toHaveLength(2);
  }
  expect(readLimits([limits[0], byCustomer]).at(-1)).toEqual({ limit: 5, scope: "fn" });
});

test("two limits that could hold each other up are refused", () => {
  const shared = (key: string) => ({ limit: 1, key, scope: "account" });
  expect(() => readLimits([shared("event.data.a"), shared("event.data.b")])).toThrow("may meet");
  expect(() => readLimits([byCustomer, byCustomer])).toThrow("may meet");
});
