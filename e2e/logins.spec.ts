import { randomUUID } from "node:crypto";
import { db } from "@/lib/db";
import { expect, test } from "./fixtures/test";

test("the owner gives a support agent a login, and takes it back; nobody else finds the page", async ({
  as,
  page,
  t,
}) => {
  const login = `agent-${randomUUID().slice(0, 6)}`;
  const words = t.logins;
  const owner = await as("owner");
  await owner.goto("/admin/staff");
  await owner.getByRole("link", { name: words.add }).click();
  await owner.getByLabel(words.name, { exact: true }).fill(login);
  await owner.getByLabel(t.admin.roles.support, { exact: true }).check();
  await owner.getByLabel(words.login, { exact: true }).fill(login);
  await owner.getByLabel(words.password, { exact: true }).fill("short");
  await owner.getByRole("button", { name: words.save }).click();
  await expect(owner.getByLabel(words.password, { exact: true })).toHaveAccessibleDescription(
    new RegExp(t.fieldErrors.password_short),
  );
  await owner.getByLabel(words.password, { exact: true }).fill("long enough");
  await owner.getByRole("button", { name: words.save }).click();
  await expect(owner.getByText(t.staffAdmin.done.created)).toBeVisible();

  await page.goto("/sign-in");
  await page.getByLabel(t.signIn.login).fill(login);
  await page.getByLabel(t.signIn.password, { exact: true }).fill("long enough");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: t.board.title })).toBeVisible();
  expect((await page.goto("/admin/staff/office/new"))?.status()).toBe(404);

  await owner.getByRole("link", { name: login }).click();
  await owner.getByLabel(words.active).uncheck();
  await owner.getByRole("button", { name: words.save }).click();
  await expect(owner.getByText(t.staffAdmin.done.saved)).toBeVisible();
  await page.goto("/admin");
  await expect(page, "signed out with the next click").toHaveURL(/sign-in/);
  await db.user.update({ where: { login }, data: { active: false } });
});
