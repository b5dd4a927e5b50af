import { expect, test } from "vitest";
import type { StaffActor } from "@/lib/auth/actor";
import { messages } from "@/lib/i18n/messages";
import type { Role } from "@/prisma/generated/enums";
import { officeNav } from "./office-nav";

const places = (role: Role) => {
  const actor: StaffActor = { kind: "user", userId: "u", role, name: "", workerId: null, locale: "zh" };
  const counts = { escalations: 2, complaints: 0, inbox: 0 };
  return officeNav(actor, counts, messages("zh").admin.nav).map(({ href }) => href.replace(/^\/admin\/?/, ""));
};

test("the owner goes everywhere", () =>
  expect(places("owner")).toEqual([
    "",
    "orders",
    "escalations",
    "complaints",
    "inbox",
    "messages",
    "reports",
    "dispatch",
    "staff",
    "services",
    "stock",
    "areas",
    "keys",
    "automation",
  ]));

test("support has no reports and no keys, a manager no keys and no automation", () => {
  expect(places("support")).toEqual([
    "",
    "orders",
    "escalations",
    "complaints",
    "inbox",
    "messages",
    "dispatch",
    "staff",
    "services",
    "stock",
    "areas",
  ]);
  for (const place of ["keys", "automation"]) expect(places("manager")).not.toContain(place);
});
