import { beforeEach, expect, test } from "vitest";
import { emptyDatabase } from "@/e2e/fixtures/database";
import { openShop } from "@/e2e/fixtures/shop";
import { openPlace } from "@/e2e/fixtures/stock";
import { publicActor } from "@/lib/auth/actor";
import { findService } from "@/lib/catalog/queries";
import { db } from "@/lib/db";
import { emptyForm, type FormValues } from "./form";
import { formState } from "./queries-form";

const now = new Date("2024-06-11T02:00:00Z"); // Tuesday 10:00 in Shanghai
const at = (clock: string) => new Date(`2024-06-12T${clock}:00+08:00`);

beforeEach(async () => {
  await emptyDatabase();
  await openShop(1);
});

async function stateFor(values: Partial<FormValues>, tried = false, told = {}) {
  const service = await findService(publicActor, "cleaning");
  if (!service) throw new Error("no service");
  return formState(publicActor, service, { values: { ...emptyForm, ...values }, tried, key: "k" }, now, told);
}

test("an untouched form has windows and no errors", async () => {
  const state = await stateFor({});
  expect(state.errors).toEqual({});
  expect(state.area).toBeNull();
  expect(Object.keys(state.free)).toHaveLength(14);
  expect(state.asapOpen).toBe(true);
});

test("what was typed is checked, what is empty only after sending", async () => {
  const typed = { phone: "138", email: "zhang@", address: "广州市", window: "2024-06-10/10:00-12:00" };
  const contact = { "customer.phone": "phone_wrong", "customer.email": "email_wrong" };
  const wrong = { ...contact, "address.text": "address_city_only", window: "window_past" };
  expect((await stateFor(typed)).errors).toEqual(wrong);
  expect((await stateFor(typed, true)).errors).toEqual({
    ...wrong,
    "customer.name": "name_missing",
    consent: "consent_missing",
  });
});

test("a mailbox may be left out, and is read without the spaces around it", async () => {
  for (const email of ["", " ", " zhang@mail.example "]) expect((await stateFor({ email })).errors).toEqual({});
});

test("an address finds its area, one elsewhere is not served", async () => {
  expect((await stateFor({ address: "天河区体育西路103号" })).area).toMatchObject({ nameZh: "天河区" });
  const far = await stateFor({ address: "上海市浦东新区张杨路500号" });
  expect([far.area, far.errors]).toEqual([null, { "address.text": "area_not_served" }]);
});

test("a window that is no longer free is let go and said", async () => {
  const free = await stateFor({ window: "2024-06-12/10:00-12:00" });
  expect([free.values.window, free.errors.window]).toEqual(["2024-06-12/10:00-12:00", undefined]);
  const gone = await stateFor({ window: "2024-06-12/11:00-13:00" });
  expect([gone.values.window, gone.errors.window]).toEqual(["", "window_full"]);
});

test("a time said in words chooses the free window around it, or says that there is none", async () => {
  const wish = { start: at("14:30"), end: at("16:30") };
  const state = await stateFor({}, false, {
    wish,
    doubts: { window: "time_no_ampm", "customer.phone": "phone_missing" },
  });
  expect(state.values).toMatchObject({ window: "2024-06-12/14:00-16:00", day: "2024-06-12" });
  expect(state.doubts).toEqual({ window: "time_no_ampm", "customer.phone": "phone_missing" });
  const night = await stateFor({}, false, { wish: { start: at("22:00"), end: at("23:00") } });
  expect(night.errors).toEqual({ window: "window_full" });
});

test("what is left of a product is told; too many are said beside it, and what is sold out is let go", async () => {
  await openPlace("near", 100, { rose: 2, vase: 0 });
  const connect = [{ sku: "rose" }, { sku: "vase" }];
  await db.service.update({ where: { slug: "cleaning" }, data: { products: { connect } } });
  const state = await stateFor({ items: { rose: "3", vase: "1" } });
  expect(state.left).toEqual({ rose: 2, vase: 0 });
  expect(state.errors).toEqual({ "items.rose": "item_left:2", "items.vase": "item_sold_out" });
  expect(state.values.items).toEqual({ rose: "3" });
  const refused = await stateFor({ items: { rose: "1" } }, false, { errors: { "items.0.quantity": "item_left:0" } });
  expect(refused.errors).toEqual({ "items.rose": "item_left:0" });
});

test("errors of a refused order win, doubts at a wrong field are dropped", async () => {
  const state = await stateFor({ phone: "138" }, false, {
    errors: { "customer.phone": "phone_missing" },
    doubts: { "customer.phone": "several_phones" },
  });
  expect([state.errors, state.doubts]).toEqual([{ "customer.phone": "phone_missing" }, {}]);
});
