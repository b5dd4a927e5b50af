import { expect, test } from "vitest";
import { periodQuery, readPeriod } from "./period";

const now = new Date("2024-06-10T17:30:00Z"); // 2024-06-11 01:30 in Shanghai
const read = (query: object, zone = "Asia/Shanghai") => readPeriod(periodQuery.parse(query), zone, now);

test("days are those of the business's zone", () => {
  const { from, to, days, before } = read({ period: "week" });
  expect(days).toHaveLength(7);
  expect(days.at(-1)).toBe("2024-06-11");
  expect(to.toISOString()).toBe("2024-06-11T16:00:00.000Z");
  expect(from.toISOString()).toBe("2024-06-04T16:00:00.000Z");
  expect(before).toEqual({ from: new Date("2024-05-28T16:00:00Z"), to: from });
});

test("swapped days are put right, nonsense becomes a month", () => {
  expect(read({ from: "2024-06-09", to: "2024-06-01" }).days).toHaveLength(9);
  expect(read({ from: "yesterday", period: "aeon" }).preset).toBe("month");
});

test("a day on which clocks change is one day", () => {
  const { days, from, to } = read({ from: "2024-03-31", to: "2024-03-31" }, "Europe/Helsinki");
  expect(days).toEqual(["2024-03-31"]);
  expect((to.getTime() - from.getTime()) / 3_600_000).toBe(23);
});
