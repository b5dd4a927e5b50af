import { expect, test } from "vitest";
import { type Attempts, afterFailure, isLocked } from "./lockout";

const now = new Date("2026-11-27T01:30:00Z");
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const fresh: Attempts = { failedLogins: 0, lockedUntil: null };
const failed = (times: number) =>
  Array.from({ length: times }).reduce<Attempts>((all) => afterFailure(all, now), fresh);

test("four failures leave a login open, the fifth closes it for fifteen minutes", () => {
  expect(failed(4)).toEqual({ failedLogins: 4, lockedUntil: null });
  expect(failed(5)).toEqual({ failedLogins: 5, lockedUntil: later(15) });
});

test("it opens when the time is over, not before", () => {
  expect(isLocked(failed(5), later(14.99))).toBe(true);
  expect(isLocked(failed(5), later(15))).toBe(false);
  expect(isLocked(fresh, now)).toBe(false);
});

test("trying while it is closed does not keep it closed for longer", () => {
  expect(afterFailure(failed(5), later(10))).toEqual(failed(5));
});

test("after a lock the count begins anew", () => {
  expect(afterFailure(failed(5), later(16))).toEqual({ failedLogins: 1, lockedUntil: null });
});
