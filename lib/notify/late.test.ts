import { expect, test } from "vitest";
import { type Expected, lateNews } from "./late";
import { defaultMessagePolicy } from "./policy";

const at = (time: string) => new Date(`2026-03-05T${time}:00Z`);
const order: Expected = {
  id: "o",
  code: "KA204817",
  status: "accepted",
  locale: "zh",
  workerId: "w",
  round: 1,
  windowStart: at("10:00"),
  windowEnd: at("12:00"),
  asap: false,
  plannedStart: at("11:00"),
  arrivalAt: at("11:00"),
  travelSeconds: 1200,
};
const news = (now: string, changes: Partial<Expected> = {}) =>
  lateNews({ ...order, ...changes }, defaultMessagePolicy, at(now));
const kinds = (...args: Parameters<typeof news>) => news(...args).map(({ kind }) => kind);

test("the worker is warned while setting out still helps, the customer hears it when the window cannot be kept", () => {
  expect(kinds("11:20")).toEqual([]);
  expect(kinds("11:26")).toEqual(["job_late_soon"]);
  expect(kinds("11:41")).toEqual(["job_late_soon", "running_late"]);
  expect(news("11:41")[1]?.params.arrivalAt).toBe(at("12:00").toISOString());
  expect(news("11:44")[1]?.params.arrivalAt).toBe(at("12:05").toISOString());
});

test("somebody on the way is as late as the estimate says, and overdue people come in a few minutes", () => {
  const onTheWay = { status: "en_route", arrivalAt: at("12:10") } as const;
  expect(kinds("11:50", { ...onTheWay, arrivalAt: at("11:59") })).toEqual([]);
  expect(kinds("11:50", onTheWay)).toEqual(["running_late"]);
  expect(news("12:20", onTheWay)[0]?.params.arrivalAt).toBe(at("12:25").toISOString());
});

test("the range is told while it is not over, from now on at the earliest", () => {
  const onTheWay = {
    status: "en_route",
    arrivalAt: at("12:10"),
    arrivalFrom: at("12:02"),
    arrivalTo: at("12:24"),
  } as const;
  const told = (now: string) => {
    const { arrivalFrom, arrivalTo } = news(now, onTheWay)[0]?.params ?? {};
    return [arrivalFrom, arrivalTo];
  };
  expect(told("11:50")).toEqual([at("12:02").toISOString(), at("12:24").toISOString()]);
  expect(told("12:15")).toEqual([at("12:15").toISOString(), at("12:24").toISOString()]);
  expect(told("12:24")).toEqual([undefined, undefined]);
});

test("a new estimate is told each half hour that it slips, three times at most", () => {
  const occasions = ["11:41", "11:55", "12:15", "12:45", "13:30", "15:00"].map((now) => news(now)[1]?.occasion);
  expect(new Set(occasions).size).toBe(3);
  expect(occasions[0]).toBe(occasions[1]);
  expect(occasions[4]).toBe(occasions[5]);
});

test("nobody is late who has started, and nobody is expected of an order without a person", () => {
  expect(kinds("13:00", { status: "in_progress" })).toEqual([]);
  expect(kinds("13:00", { status: "placed" })).toEqual([]);
});
