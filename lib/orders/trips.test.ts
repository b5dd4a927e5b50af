import { expect, test } from "vitest";
import { tripsOf } from "./trips";

const visit = (id: string, carried = false, place: string | null = "shop") => ({ id, carried, place });

test("whose goods came along with the visit before is of its trip; all others begin one", () => {
  const day = [visit("a"), visit("b", true), visit("c"), visit("d", false, null), visit("e"), visit("f", true)];
  expect(tripsOf(day).map((trip) => trip.map(({ id }) => id).join("+"))).toEqual(["a+b", "c", "d", "e+f"]);
});

test("one whose trip's first is not among them begins it", () => {
  expect(tripsOf([visit("b", true), visit("c", true)])).toHaveLength(1);
  expect(tripsOf([])).toEqual([]);
});
