import { describe, expect, test } from "vitest";
import { emptyForm, freeByDay, orderOf, positionOf, readForm, readWindow, windowValue } from "./form";

const zone = "Asia/Shanghai";
const at = (text: string) => new Date(`${text}+08:00`);

function sent(fields: Record<string, string>) {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return readForm(data);
}

test("a sent form is read field by field, strangers left out", () => {
  const form = sent({
    "customer.name": "张三",
    "customer.phone": "138",
    "options.hours": "3",
    "items.rose": "2",
    consent: "yes",
    intent: "check",
    $ACTION_1: "…",
  });
  expect(form).toMatchObject({ intent: "check", trapped: false });
  expect(form.values).toEqual({
    ...emptyForm,
    name: "张三",
    phone: "138",
    options: { hours: "3" },
    items: { rose: "2" },
    consent: true,
  });
  expect(orderOf(form.values, { service: "s", zone, locale: "zh" }).items).toEqual([{ sku: "rose", quantity: 2 }]);
});

test("the first free window, offered instead of as soon as possible, is of its own day, whichever is unfolded", () => {
  const { day, window } = sent({ day: "2026-11-29", window: "soonest/2026-11-28/14:00-16:00" }).values;
  expect([day, window]).toEqual(["2026-11-28", "2026-11-28/14:00-16:00"]);
});

test("where it is picked up goes with the order, with its pin, if it is said", () => {
  const asked = { service: "courier", zone, locale: "zh" };
  const pickupOf = (fields: Record<string, string>) => orderOf(sent(fields).values, asked).pickup;
  expect(pickupOf({ "pickup.text": "体育西路1号", "pickup.lat": "23.1", "pickup.lng": "113.3" })).toEqual({
    text: "体育西路1号",
    lat: 23.1,
    lng: 113.3,
  });
  expect(pickupOf({ "pickup.text": " " })).toBeUndefined();
});

test("a mailbox goes with the order when one was typed", () => {
  const asked = { service: "cleaning", zone, locale: "zh" };
  const customerOf = (email: string) => orderOf(sent({ "customer.email": email }).values, asked).customer;
  expect(customerOf(" zhang@mail.example ")).toEqual({ name: "", phone: "", email: "zhang@mail.example" });
  expect(JSON.stringify(customerOf(" "))).toBe('{"name":"","phone":""}');
});

test("an unknown button places the order; a filled trap is noticed", () => {
  expect(sent({ intent: "explode" }).intent).toBe("order");
  expect(sent({ leave: "http://x" }).trapped).toBe(true);
});

test("a file in place of a text is nothing", () => {
  const data = new FormData();
  data.set("customer.name", new Blob(["x"]), "x.txt");
  expect(readForm(data).values.name).toBe("");
});

test("a window of a day that is folded away counts as not chosen", () => {
  const window = "2026-11-28/14:00-16:00";
  expect(sent({ day: "2026-11-28", window }).values.window).toBe(window);
  expect(sent({ window }).values.window).toBe(window);
  expect(sent({ day: "2026-11-29", window }).values.window).toBe("");
  expect(sent({ day: "2026-11-29", window: "asap" }).values.window).toBe("asap");
});

describe("windows are named on the business's clock", () => {
  test.each([
    ["2026-11-28/14:00-16:00", "2026-11-28T14:00", "2026-11-28T16:00"],
    ["2026-11-28/22:00-00:00", "2026-11-28T22:00", "2026-11-29T00:00"],
    ["2026-11-28/23:00-01:00", "2026-11-28T23:00", "2026-11-29T01:00"],
  ])("%s", (value, start, end) => {
    const window = { start: at(start), end: at(end) };
    expect(readWindow(value, zone)).toEqual(window);
    expect(windowValue(window, zone)).toBe(value);
  });

  test.each(["", "asap", "2026-13-28/14:00-16:00", "2026-11-28/25:00-26:00", "2026-11-28"])("%s is none", (value) =>
    expect(readWindow(value, zone)).toBeNull(),
  );
});

test("free windows are listed by day, taken ones are not", () => {
  const window = (start: string, end: string, free: number) => ({ start: at(start), end: at(end), free });
  expect(
    freeByDay(
      [
        window("2026-11-28T08:00", "2026-11-28T10:00", 3),
        window("2026-11-28T10:00", "2026-11-28T12:00", 0),
        window("2026-11-28T12:00", "2026-11-28T14:00", 1),
        window("2026-11-29T08:00", "2026-11-29T10:00", 0),
      ],
      zone,
    ),
  ).toEqual({ "2026-11-28": ["08:00-10:00", "12:00-14:00"] });
});

test("the order has a window or asap, never both, and a pin only when it is one", () => {
  const order = (values: object) => orderOf({ ...emptyForm, ...values }, { service: "s", zone, locale: "zh" });
  expect(order({ window: "asap" })).toMatchObject({ asap: true, window: undefined });
  expect(order({})).toMatchObject({ asap: undefined, window: undefined });
  expect(order({ lat: "23.1", lng: "113.3" }).address).toEqual({ text: "", lat: 23.1, lng: 113.3 });
  expect(positionOf({ lat: "23.1", lng: "" })).toBeNull();
  expect(positionOf({ lat: "abc", lng: "113" })).toBeNull();
  expect(positionOf({ lat: "95", lng: "113" })).toBeNull();
});

test("what is asked of whoever comes goes with the order; nothing asked is nothing", () => {
  const asked = { service: "cleaning", zone, locale: "zh" };
  const of = (fields: Record<string, string>) => orderOf(sent(fields).values, asked).requests;
  expect(of({ "requests.gender": "female", "requests.language": "" })).toEqual({ gender: "female" });
  expect(of({ "requests.language": "yue" })).toEqual({ language: "yue" });
  expect(of({ "requests.gender": "", "requests.language": "" })).toBeUndefined();
});
