import { expect, test } from "vitest";
import { checkWindow } from "./window";

const business = {
  zone: "Asia/Shanghai",
  openMinute: 480,
  closeMinute: 1200,
  windowMinutes: 120,
  leadMinutes: 60,
  horizonDays: 14,
};
const now = new Date("2024-06-11T02:00:00Z"); // 10:00 in Shanghai
const at = (local: string) => new Date(`${local}+08:00`);
const check = (start: string, end: string, asapAllowed = true) =>
  checkWindow({ window: { start: at(start), end: at(end) } }, { now, business, asapAllowed });

test.each([
  ["2024-06-11T14:00", "2024-06-11T16:00", null],
  ["2024-06-11T09:00", "2024-06-11T11:00", "window_past"],
  ["2024-06-11T10:00", "2024-06-11T12:00", "window_past"],
  ["2024-06-11T10:30", "2024-06-11T12:00", "window_too_soon"],
  ["2024-06-11T11:00", "2024-06-11T13:00", null],
  ["2024-06-12T06:00", "2024-06-12T08:00", "window_closed"],
  ["2024-06-12T19:00", "2024-06-12T21:00", "window_closed"],
  ["2024-06-12T18:00", "2024-06-12T20:00", null],
  ["2024-06-25T18:00", "2024-06-25T20:00", null],
  ["2024-06-26T08:00", "2024-06-26T10:00", "window_too_far"],
  ["2024-06-12T10:00", "2024-06-12T09:00", "window_wrong"],
  ["2024-06-12T10:00", "2024-06-12T10:05", "window_wrong"],
])("%s to %s: %s", (start, end, reason) => {
  const answer = check(start, end);
  expect(answer.ok ? null : answer.reason).toBe(reason);
});

test("as soon as possible means now, while the business is open and the service allows it", () => {
  const asap = { asap: true as const };
  expect(checkWindow(asap, { now, business, asapAllowed: true })).toEqual({
    ok: true,
    window: { start: now, end: new Date(now.getTime() + 120 * 60_000) },
  });
  expect(checkWindow(asap, { now, business, asapAllowed: false })).toEqual({ ok: false, reason: "asap_not_offered" });
  const night = at("2024-06-11T23:00");
  expect(checkWindow(asap, { now: night, business, asapAllowed: true })).toEqual({ ok: false, reason: "closed_now" });
});
