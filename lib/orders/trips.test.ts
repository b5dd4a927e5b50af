import { expect, test } from "vitest";
import { isFetched, tripsOf } from "./trips";

const visit = (id: string, carried = false, place: string | null = "shop") => ({ id, carried, place });

test("whose goods came along with the visit before is of its trip; all others begin one", () => {
  const day = [visit("a"), visit("b", true), visit("c"), visit("d", false, null), visit("e"), visit("f", true)];
  expect(tripsOf(day).map((trip) => trip.map(({ id }) => id).join("+"))).toEqual(["a+b", "c", "d", "e+f"]);
});

test("one whose trip's first is not among them begins it", () => {
  expect(tripsOf([visit("b", true), visit("c", true)])).toHaveLength(1);
  expect(tripsOf([])).toEqual([]);
});

test("a trip's goods are fetched once somebody has set out with its first", () => {
  expect(isFetched([{ status: "accepted" }, { status: "offered" }])).toBe(false);
  for (const status of ["en_route", "in_progress", "completed"] as const) {
    expect(isFetched([{ status }, { status: "accepted" }])).toBe(true);
  }
});
