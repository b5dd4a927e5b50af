import { expect, test } from "vitest";
import { type Passed, whereabouts } from "./whereabouts";

const home = { lat: 23, lng: 113 };
const visit = (code: string, status: Passed["status"], lat: number): Passed => ({ code, status, lat, lng: 113.5 });
const first = visit("A", "completed", 23.1);

test("before the first visit they are at home, whatever is planned", () => {
  expect(whereabouts(home, [])).toEqual({ kind: "home", point: home, code: null });
  expect(whereabouts(home, [visit("A", "accepted", 23.1)]).kind).toBe("home");
});

test("at work they are there, also with a finished visit before and one to come", () => {
  const visits = [first, visit("B", "in_progress", 23.2), visit("C", "accepted", 23.3)];
  expect(whereabouts(home, visits)).toEqual({ kind: "at", point: { lat: 23.2, lng: 113.5 }, code: "B" });
});

test("after a visit they were last known there, until they begin the next", () => {
  expect(whereabouts(home, [first, visit("B", "accepted", 23.2)])).toEqual({
    kind: "after",
    point: { lat: 23.1, lng: 113.5 },
    code: "A",
  });
  expect(whereabouts(home, [first, visit("B", "completed", 23.2)]).point.lat).toBe(23.2);
});

test("on the way they are known only to have left the place before, and where to", () => {
  expect(whereabouts(home, [visit("A", "en_route", 23.1)])).toEqual({ kind: "moving", point: home, code: "A" });
  expect(whereabouts(home, [first, visit("B", "en_route", 23.2)])).toMatchObject({ point: { lat: 23.1 }, code: "B" });
});
