import { expect, test } from "vitest";
import { serviceOptions } from "@/lib/catalog/schema";
import { chosenLines } from "./chosen";

const options = serviceOptions.parse([
  {
    kind: "choice",
    key: "where",
    zh: "堵在哪里",
    en: "Where",
    choices: [{ key: "floor", zh: "地漏", en: "Floor drain" }],
  },
  {
    kind: "extra",
    key: "windows",
    zh: "擦玻璃",
    en: "Window cleaning",
    choices: [{ key: "w", zh: "擦玻璃", en: "Windows" }],
  },
  {
    kind: "count",
    key: "units",
    zh: "台数",
    en: "Units",
    min: 1,
    max: 6,
    choices: [{ key: "u", zh: "台", en: "units" }],
  },
]);

test("every kind of option has its line in both languages", () => {
  const chosen = { where: "floor", windows: true, units: 3 };
  expect(chosenLines(options, chosen, "zh")).toEqual(["堵在哪里：地漏", "擦玻璃", "台数：3"]);
  expect(chosenLines(options, chosen, "en")).toEqual(["Where: Floor drain", "Window cleaning", "Units: 3"]);
});

test("what was not taken, or is no longer offered, has none", () => {
  expect(chosenLines(options, { where: "gone", windows: false }, "zh")).toEqual([]);
});
