import { expect, test } from "vitest";
import { retryAfter, retryDelayMs, stallDelayMs } from "./backoff";
import { parseDue } from "./duration";
import { seededId, ulid } from "./ids";

const now = new Date("2026-01-01T00:00:00Z");

test.each([
  ["", { inMs: 0 }],
  ["1s", { inMs: 1_000 }],
  ["1w2d3h4m5s", { inMs: 604_800_000 + 2 * 86_400_000 + 3 * 3_600_000 + 4 * 60_000 + 5_000 }],
  ["1.5h", { inMs: 5_400_000 }],
  ["300ms", { inMs: 300 }],
  ["2000000ns5µs", { inMs: 2 }],
  ["2026-01-02T03:04:05.678Z", { at: new Date("2026-01-02T03:04:05.678Z") }],
  ["2026-01-02T03:04:05+08:00", { at: new Date("2026-01-01T19:04:05Z") }],
])("%j is %j", (text, due) => {
  expect(parseDue(text)).toEqual(due);
});

test.each(["1", "s", "-1s", "1 s", "1y", "2026-13-40T00:00:00Z", "2026-01-01"])("%j is no time", (text) => {
  expect(parseDue(text)).toBeUndefined();
});

test("retries come later and later, up to an hour, spread by a quarter", () => {
  expect([1, 2, 3, 4, 5].map((n) => retryDelayMs(n, 2_000, 0.5))).toEqual([2_000, 8_000, 32_000, 128_000, 512_000]);
  expect([retryDelayMs(1, 2_000, 0), retryDelayMs(1, 2_000, 1)]).toEqual([1_500, 2_500]);
  expect(retryDelayMs(20, 2_000, 0.5)).toBe(3_600_000);
});

test("an app that is away is asked again soon, and within five seconds", () => {
  expect([1, 2, 3, 9].map((n) => stallDelayMs(n, 0.5))).toEqual([250, 500, 1_000, 5_000]);
});

test("Retry-After is seconds or a date, from one second to one day", () => {
  const after = (header?: string) => retryAfter(header, now)?.toISOString();
  expect(after("90")).toBe("2026-01-01T00:01:30.000Z");
  expect(after("2026-01-01T01:00:00Z")).toBe("2026-01-01T01:00:00.000Z");
  expect(after("0")).toBe("2026-01-01T00:00:01.000Z");
  expect(after("2030-01-01T00:00:00Z")).toBe("2026-01-02T00:00:00.000Z");
  expect([after(undefined), after(""), after("soon")]).toEqual([undefined, undefined, undefined]);
});

test("a ULID is the time and the entropy in base 32", () => {
  expect(ulid(1469918176385, new Uint8Array(10))).toBe("01ARYZ6S410000000000000000");
  expect(ulid(0, new Uint8Array(10).fill(255))).toBe("0000000000ZZZZZZZZZZZZZZZZ");
});

test("a seed gives each event of a request its own id, the same every time", () => {
  const seed = `1700000000000,${Buffer.alloc(10, 255).toString("base64")}`;
  expect(seededId(seed, 0)).toBe("01HF7YAT00ZZZZZZZZZZZZZZZZ");
  expect(seededId(seed, 1)).toBe("01HF7YAT00ZZZZZZZZZW000000");
  for (const wrong of [undefined, "", "x", "1700000000000", "1700000000000,AAAA", `x,${"A".repeat(16)}`, `${seed},1`]) {
    expect(seededId(wrong, 0)).toBeUndefined();
  }
});
