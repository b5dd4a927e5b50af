import { expect, test } from "vitest";
import { fieldErrors, orderSchema } from "./schema";

const order = {
  service: "home-cleaning",
  customer: { name: "张三", phone: "13812345678" },
  address: { text: "广州市天河区体育西路103号" },
  asap: true,
};
const errors = (input: unknown) => {
  const read = orderSchema.safeParse(input);
  return read.success ? {} : fieldErrors(read.error);
};

test.each([
  [order, {}],
  [{ ...order, asap: undefined, window: { start: "2024-06-11T14:00:00+08:00", end: "2024-06-11T16:00:00+08:00" } }, {}],
  [{ ...order, asap: undefined }, { window: "window_missing" }],
  [{ ...order, window: { start: "2024-06-11T14:00:00Z", end: "2024-06-11T16:00:00Z" } }, { window: "window_missing" }],
  [
    { ...order, asap: undefined, window: { start: "tomorrow", end: "2024-06-11T16:00:00Z" } },
    { "window.start": "window_wrong", window: "window_wrong" },
  ],
  [
    { ...order, customer: { name: " ", phone: "" } },
    { "customer.name": "name_missing", "customer.phone": "phone_missing" },
  ],
  [{ ...order, customer: undefined }, { customer: "required" }],
  [{ ...order, address: { text: "x", lat: 23.1 } }, { "address.lat": "position_wrong" }],
  [{ ...order, address: { text: "x", lat: 123, lng: 0 } }, { "address.lat": "position_wrong" }],
  [{ ...order, items: [{ sku: "rose", quantity: 0 }] }, { "items.0.quantity": "quantity_wrong" }],
  [{ ...order, note: "x".repeat(501) }, { note: "note_too_long" }],
  [null, { form: "invalid" }],
])("%#: errors beside their fields", (input, expected) => {
  expect(errors(input)).toEqual(expected);
});
