import { expect, test } from "vitest";
import { calendarFile } from "./ics";

const file = calendarFile({
  code: "KA204817",
  title: `邻里到家; 管道疏通, ${"很长的名字".repeat(12)}`,
  start: new Date("2026-11-28T06:00:00Z"),
  end: new Date("2026-11-28T08:00:00Z"),
  url: "https://shop.example/o/abc",
  now: new Date("2026-11-27T01:30:00Z"),
});

test("times are in UTC and texts escaped", () => {
  expect(file).toContain("DTSTART:20261128T060000Z\r\nDTEND:20261128T080000Z");
  expect(file).toContain("SUMMARY:邻里到家\\; 管道疏通\\, ");
});

test("no line is longer than 75 octets, and unfolding gives the text back", () => {
  for (const line of file.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  expect(file.replaceAll("\r\n ", "")).toContain("很长的名字".repeat(12));
});
