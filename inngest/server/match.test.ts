import { expect, test } from "vitest";
import { holds, keysOf, waitFor } from "./match";

const started = { name: "order/placed", data: { id: "7", n: 3, flag: false, none: null, deep: { id: "d" } } };
const arrives = (data: object, name = "stop") => ({ name, data });
const finds = (expression: string | undefined, data: object, name?: string) =>
  keysOf(arrives(data, name)).includes(waitFor("stop", expression, started).key);

test("an equality with the run's own event is looked up by value", () => {
  const expression = "event.data.id == async.data.id";
  expect(finds(expression, { id: "7", more: [1] })).toBe(true);
  expect(finds(expression, { id: "8" })).toBe(false);
  expect(finds(expression, { id: 7 })).toBe(false);
  expect(finds(expression, {})).toBe(false);
  expect(finds(expression, { id: "7" }, "other")).toBe(false);
});

test("so is one written the other way round, at any depth, with a literal, or among others", () => {
  expect(finds("async.data.a.b == event.data.deep.id", { a: { b: "d" } })).toBe(true);
  expect(finds("async.data.kind == 'x'", { kind: "x" })).toBe(true);
  expect(finds("async.data.kind == 'x'", { kind: "y" })).toBe(false);
  expect(finds("async.data.n > 1 && async.data.flag == event.data.flag", { flag: false })).toBe(true);
});

test("what is no such equality is looked up by name and judged afterwards", () => {
  for (const expression of [
    undefined,
    "async.data.n > 1",
    "async.data.a == 1 || async.data.b == 2",
    "event.data.id == '7'",
  ]) {
    expect(finds(expression, { anything: 1 })).toBe(true);
  }
  expect(finds("async.data.gone == event.data.gone", { other: 1 })).toBe(true);
});

test("the expression has the last word", () => {
  const scope = { event: started, async: arrives({ id: "7", n: 1 }) };
  expect(holds("event.data.id == async.data.id && async.data.n > 1", scope)).toBe(false);
  expect(holds("event.data.id == async.data.id", scope)).toBe(true);
  expect(holds(null, scope)).toBe(true);
  expect(holds("async.data.id", scope)).toBe(false);
});
