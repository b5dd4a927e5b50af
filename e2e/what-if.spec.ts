import { db } from "@/lib/db";
import { fill } from "@/lib/i18n/fill";
import type { HiredWorker } from "./fixtures/hired";
import { expect, test } from "./fixtures/test";

test("the owner tries a day off on past orders, sees both sides, and switches it on", async ({ as, hired, t }) => {
  test.setTimeout(120_000);
  const [person] = (await hired(1)).workers as [HiredWorker];
  const words = t.whatIf;
  const owner = await as("owner");
  await owner.goto("/admin/dispatch/what-if");
  await owner.locator("summary").filter({ hasText: words.sections.shifts }).click();
  await owner.getByRole("button", { name: words.add, exact: true }).click();
  const row = owner.getByRole("group", { name: fill(words.row, { n: 1 }), exact: true });
  await expect(row.getByLabel(words.parts.kind), "who adds a row goes on in it").toBeFocused();
  await row.getByLabel(words.parts.kind).selectOption("off");
  await row.getByLabel(words.parts.who, { exact: true }).selectOption({ label: person.name });

  await owner.getByRole("button", { name: words.run }).click();
  await expect(owner.getByRole("alert").filter({ hasText: words.parts.day }), "the day is missing").toBeVisible();
  await row.getByLabel(words.parts.day).selectOption("2");
  await owner.getByRole("button", { name: words.run }).click();
  const answer = owner.getByRole("region").filter({ hasText: words.groups.fairness });
  await expect(answer.getByRole("heading", { name: words.groups.refusals })).toBeVisible();
  await answer.locator("summary").filter({ hasText: words.opens.hours }).click();
  await expect(answer.getByRole("listitem").filter({ hasText: person.name })).toContainText("→");

  await answer.locator("summary").filter({ hasText: words.switchOn }).click();
  const form = answer.getByRole("form", { name: words.switchOn });
  await expect(form.getByRole("listitem")).toHaveCount(1);
  await expect(form.getByRole("listitem")).toContainText(person.name);
  await form.getByRole("button", { name: words.switchConfirm }).click();
  await expect(owner.getByRole("status").filter({ hasText: words.switchedOn })).toBeVisible();
  const left = await db.shift.findMany({ where: { workerId: person.workerId }, orderBy: { weekday: "asc" } });
  expect(left.map(({ weekday }) => weekday)).toEqual([1, 3, 4, 5, 6, 7]);
  const record = owner.getByRole("region", { name: words.history });
  await expect(record.getByRole("listitem").filter({ hasText: person.name }).first()).toBeVisible();
});

test("a manager tries, and leaves the switch to the owner", async ({ as, hired, t }) => {
  const [person] = (await hired(1)).workers as [HiredWorker];
  const manager = await as("manager");
  const off = `shifts.0.kind=off&shifts.0.who=${person.workerId}&shifts.0.day=3`;
  await manager.goto(`/admin/dispatch/what-if?${off}&people.0.kind=twin&people.0.who=${person.workerId}&run=1`);
  await expect(manager.getByText(t.whatIf.switchOwner)).toBeVisible();
  await expect(manager.getByRole("link", { name: t.whatIf.addPerson })).toBeVisible();
  await expect(manager.getByRole("button", { name: t.whatIf.switchConfirm })).toBeHidden();
});
