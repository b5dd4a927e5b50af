import { expect, test } from "vitest";
import type { Role } from "@/prisma/generated/enums";
import { type Actor, publicActor, system } from "./actor";
import { type Module, may, type Permission } from "./permissions";

const as = (role: Role): Actor => ({ kind: "user", userId: "u", role, name: "n", workerId: null, locale: "zh" });

test.each<[Role, Module, Permission, boolean]>([
  ["owner", "api_keys", "edit", true],
  ["owner", "settings", "edit", true],
  ["manager", "dispatch", "edit", true],
  ["manager", "reports", "revenue", true],
  ["manager", "settings", "edit", false],
  ["manager", "api_keys", "view", false],
  ["owner", "automation", "edit", true],
  ["manager", "automation", "view", false],
  ["support", "automation", "view", false],
  ["support", "orders", "create", true],
  ["support", "complaints", "edit", true],
  ["support", "dispatch", "edit", false],
  ["support", "services", "edit", false],
  ["support", "stock", "view", true],
  ["support", "stock", "edit", false],
  ["manager", "stock", "edit", true],
  ["support", "settings", "view", false],
  ["support", "reports", "revenue", false],
  ["support", "staff", "edit", false],
  ["owner", "logins", "edit", true],
  ["manager", "logins", "view", false],
  ["support", "logins", "view", false],
  ["worker", "orders", "view", false],
  ["worker", "board", "view", false],
])("%s in %s may %s: %s", (role, module, permission, expected) => {
  expect(may(as(role), module, permission)).toBe(expected);
});

test("the product itself may do everything, strangers and links nothing", () => {
  expect(may(system("dispatch"), "dispatch", "edit")).toBe(true);
  expect(may(publicActor, "orders", "view")).toBe(false);
  expect(may({ kind: "link", orderId: "o" }, "orders", "edit")).toBe(false);
  expect(may({ kind: "key", keyId: "k", name: "partner" }, "orders", "create")).toBe(false);
});
