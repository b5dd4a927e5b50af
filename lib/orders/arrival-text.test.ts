import { expect, test } from "vitest";
import { messages } from "@/lib/i18n/messages";
import { arrivalText } from "./arrival-text";

const at = (clock: string) => new Date(`2026-11-27T${clock}:00+08:00`);
const reading = (now: string) => ({ locale: "zh" as const, zone: "Asia/Shanghai", now: at(now) });
const order = {
  status: "en_route",
  windowStart: at("14:00"),
  windowEnd: at("16:00"),
  plannedStart: at("14:40"),
  arrivalFrom: at("14:07"),
  arrivalTo: at("14:21"),
};

test("the office and the worker read the range that the customer reads", () => {
  expect(arrivalText(order, reading("13:50"), messages("zh").tracking)).toBe("预计到达 14:05–14:25");
  expect(arrivalText(order, reading("14:12"), messages("en").tracking)).toBe("Arrives 14:10–14:25");
});

test("before setting out around the plan, as far off it as visits here are; with nobody coming nothing", () => {
  const accepted = { ...order, status: "accepted", arrivalFrom: null, arrivalTo: null };
  const words = messages("zh").tracking;
  expect(arrivalText(accepted, reading("09:00"), words, { before: 5, after: 10 })).toBe("预计到达 14:35–14:50");
  expect(arrivalText({ ...accepted, status: "placed" }, reading("09:00"), words)).toBeNull();
});
