import { hashPassword } from "@/lib/auth/password";
import { db } from "@/lib/db";
import { messages } from "@/lib/i18n/messages";
import type { HiredWorker } from "./fixtures/hired";
import { DEMO_PASSWORD, expect, test } from "./fixtures/test";

test("a wrong password is told, five close the login for a while, then the right one opens it", async ({
  page,
  hired,
  t,
}) => {
  const [person] = (await hired(1)).workers as [HiredWorker];
  await db.user.update({ where: { id: person.userId }, data: { passwordHash: await hashPassword("right-password") } });
  const signIn = async (password: string) => {
    await page.getByLabel(t.signIn.login).fill(` ${person.login.toUpperCase()}`);
    await page.getByLabel(t.signIn.password).fill(password);
    const answered = page.waitForResponse((response) => response.request().method() === "POST");
    await page.getByRole("button", { name: t.signIn.submit, exact: true }).click();
    await answered;
  };
  const form = page.getByRole("form", { name: t.signIn.title });

  await page.goto("/sign-in");
  for (let wrong = 1; wrong <= 5; wrong++) {
    await signIn(`wrong-${wrong}`);
    await expect(form).toContainText(t.signIn.failed);
    await expect(page.getByLabel(t.signIn.password)).toHaveValue("");
  }
  await signIn("right-password");
  await expect(form).toContainText(t.signIn.failed);
  await expect(page).toHaveURL(/\/sign-in$/);

  const passed = new Date(Date.now() - 1000);
  await db.user.update({ where: { id: person.userId }, data: { lockedUntil: passed } });
  await signIn("right-password");
  await expect(page).toHaveURL(/\/staff$/);
  await expect(page.getByText(person.name)).toBeVisible();
});

test("everybody lands on their own first page, and signing out closes it", async ({ page, t }) => {
  for (const [login, path, title] of [
    ["owner", "/admin", t.board.title],
    ["wang", "/staff", t.jobs.title],
  ] as const) {
    await page.goto("/sign-in");
    await page.getByLabel(t.signIn.login).fill(login);
    await page.getByLabel(t.signIn.password).fill(DEMO_PASSWORD);
    await page.getByRole("button", { name: t.signIn.submit, exact: true }).click();
    await expect(page).toHaveURL(new RegExp(`${path}$`));
    await expect(page.getByRole("heading", { name: title })).toBeVisible();
    if (login === "wang") await page.goto("/staff/me");
    await page.getByRole("button", { name: t.common.signOut }).click();
    await expect(page).toHaveURL(/\/sign-in$/);
    await page.goto(path);
    await expect(page).toHaveURL(/\/sign-in\?next=/);
  }
});

test("the language can be changed on any page, and stays", async ({ page, language, t }) => {
  const [other, name] = language === "zh" ? (["en", "English"] as const) : (["zh", "中文"] as const);
  await page.goto("/privacy");
  await expect(page.getByRole("heading", { name: t.site.privacyTitle, level: 1 })).toBeVisible();
  await page.getByRole("link", { name }).click();
  await expect(page).toHaveURL(/\/privacy$/);
  await expect(page.getByRole("heading", { name: messages(other).site.privacyTitle, level: 1 })).toBeVisible();
  await page.goto("/");
  await expect(page.getByRole("heading", { name: messages(other).site.homeTitle })).toBeVisible();
});
