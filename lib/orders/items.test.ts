import { expect, test } from "vitest";
import { chosenItems, errorsByProduct, shortItems, wrongItems } from "./items";

const items = [
  { sku: "rose", quantity: 3 },
  { sku: "vase", quantity: 1 },
];

test("a form asks for what a number was typed for; the schema judges the rest", () => {
  expect(chosenItems({ rose: " 3 ", vase: "", soil: "0", pot: "２" })).toEqual([
    { sku: "rose", quantity: 3 },
    { sku: "pot", quantity: 2 },
  ]);
  expect(chosenItems({ rose: "many" })).toEqual([{ sku: "rose", quantity: Number.NaN }]);
});

test("what is short is said beside its items", () => {
  const of = (left: number, apart = false) => shortItems(items, new Map([["vase", { left, apart }]]));
  expect(of(0)).toEqual({ "items.1.quantity": "item_sold_out" });
  expect(of(2)).toEqual({ "items.1.quantity": "item_left:2" });
  expect(of(0, true)).toEqual({ "items.1.quantity": "item_apart:0" });
});

test("the form names errors by product, others stay", () => {
  const errors = {
    "items.1.quantity": "item_left:2",
    "address.text": "address_missing",
    "items.7.sku": "item_unknown",
  };
  expect(errorsByProduct(items, errors)).toEqual({
    "items.vase": "item_left:2",
    "address.text": "address_missing",
    "items.7.sku": "item_unknown",
  });
});

test("more than is left is wrong; what is not counted never is", () => {
  expect(wrongItems(items, { rose: 3, vase: 0 })).toEqual({ "items.vase": "item_sold_out" });
  expect(wrongItems(items, { rose: 2 })).toEqual({ "items.rose": "item_left:2" });
});
