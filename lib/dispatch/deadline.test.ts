import { DateTime } from "luxon";
import { expect, test } from "vitest";
import { earliestSetOut, offerDeadline, whyStuck } from "./deadline";
import { defaultPolicy, dispatchPolicy } from "./policy";

const zone = "Asia/Shanghai";
const ms = (text: string) => DateTime.fromFormat(text, "dd HH:mm", { zone }).set({ year: 2026, month: 3 }).toMillis();
const shown = (instant: number) => DateTime.fromMillis(instant, { zone }).toFormat("dd HH:mm");

test.each([
  ["as soon as possible: three minutes", true, "02 10:00", "02 11:00", "02 10:03"],
  ["it presses: three minutes", false, "02 10:00", "02 11:59", "02 10:03"],
  ["as soon as possible counts in quiet hours", true, "02 23:00", "03 02:00", "02 23:03"],
  ["today: a quarter of an hour", false, "02 10:00", "02 15:00", "02 10:15"],
  ["later: an hour", false, "02 10:00", "03 09:00", "02 11:00"],
  ["the evening's rest stands still", false, "02 21:40", "04 09:00", "03 07:40"],
  ["a night's rest stands still", false, "02 23:30", "04 09:00", "03 08:00"],
  ["after midnight, for the same day", false, "03 01:00", "03 15:00", "03 07:15"],
  ["ends at the evening exactly", false, "02 21:00", "04 09:00", "02 22:00"],
  ["a start in the morning leaves half an hour", false, "02 23:30", "03 08:00", "03 07:30"],
  ["a start too early for any rest", false, "02 23:30", "03 07:20", "03 00:30"],
])("%s", (_, asap, now, startAt, deadline) => {
  expect(shown(offerDeadline({ asap, startAt: ms(startAt) }, ms(now), defaultPolicy, zone))).toBe(deadline);
});

test("without quiet hours nothing stands still", () => {
  const policy = dispatchPolicy.parse({ quiet: { startMinute: 0, endMinute: 0 } });
  expect(shown(offerDeadline({ asap: false, startAt: ms("04 09:00") }, ms("02 23:30"), policy, zone))).toBe("03 00:30");
});

const stuck = (now: string, own = {}, asked = 0) => {
  const people = new Map(Array.from({ length: asked }, (_, n) => [String(n), "declined_before"]));
  const window = { start: ms("02 10:00"), end: ms("02 10:30") };
  return whyStuck({ own, asked: people, window }, ms(now), defaultPolicy);
};

test("too near: under half an hour to the last promised start, or what the service sets", () => {
  expect([stuck("02 10:00"), stuck("02 10:01")]).toEqual([null, "too_near"]);
  expect(stuck("02 10:01", { escalateBeforeStartMinutes: 10 })).toBe(null);
});

test("three people asked in vain, or as many as the service sets", () => {
  expect([stuck("02 09:00", {}, 2), stuck("02 09:00", {}, 3)]).toEqual([null, "max_rounds"]);
  expect(stuck("02 09:00", { maxRounds: 2 }, 2)).toBe("max_rounds");
});

test("nobody sets out more than two hours before they should leave, or as the business says", () => {
  const from = (rules: object) => earliestSetOut(ms("02 10:00"), dispatchPolicy.parse(rules));
  expect(from({})).toBe(ms("02 08:00"));
  expect(from({ setOutEarlyMinutes: 30 })).toBe(ms("02 09:30"));
  expect(from({ setOutEarlyMinutes: null })).toBeNull();
});
