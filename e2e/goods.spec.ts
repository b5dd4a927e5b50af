import { randomUUID } from "node:crypto";
import { db } from "@/lib/db";
import { fill } from "@/lib/i18n/fill";
import { expect, test } from "./fixtures/test";

test("a manager adds a place by a pin and a product; its service's form offers it, and each change is kept", async ({
  as,
  hired,
  t,
  language,
}) => {
  const { service } = await hired(1);
  const mark = randomUUID().slice(0, 6);
  const [placeName, productName] = [`Place ${mark}`, `Product ${mark}`];
  const words = t.goods;
  const manager = await as("manager");

  await test.step("a place without a position is refused beside the address; the pin is moved by keys", async () => {
    await manager.goto("/admin/stock/places/new");
    await manager.getByLabel(words.nameZh).fill(placeName);
    await manager.getByLabel(words.nameEn).fill(placeName);
    await manager.getByRole("button", { name: words.save }).click();
    await expect(manager.getByLabel(words.address)).toHaveAccessibleDescription(
      new RegExp(t.fieldErrors.position_missing),
    );
    await expect(manager.getByLabel(words.nameZh), "what was typed is kept").toHaveValue(placeName);
    await expect(async () => {
      await manager.getByRole("button", { name: words.pin }).press("ArrowRight");
      await expect(manager.getByText(/\d+\.\d{4}, \d+\.\d{4}/)).toBeVisible({ timeout: 1_000 });
    }).toPass();
    await manager.getByRole("button", { name: words.save }).click();
    await expect(manager.getByRole("link", { name: placeName })).toBeVisible();
  });

  await test.step("a product of their service", async () => {
    await manager.goto("/admin/stock/products/new");
    await manager.getByLabel(words.nameZh).fill(productName);
    await manager.getByLabel(words.nameEn).fill(productName);
    await manager.getByLabel(words.sku).fill("角阀");
    await manager.getByLabel(fill(words.price, { currency: "CNY" })).fill("12.50");
    await manager.getByLabel(language === "zh" ? service.nameZh : service.nameEn, { exact: true }).check();
    await manager.getByRole("button", { name: words.save }).click();
    await expect(manager.getByLabel(words.sku)).toHaveAccessibleDescription(new RegExp(t.fieldErrors.sku_wrong));
    await manager.getByLabel(words.sku).fill(mark);
    await manager.getByRole("button", { name: words.save }).click();
    await expect(manager.getByRole("link", { name: productName })).toBeVisible();
    await expect(manager.getByText(new RegExp(`${productName} · ${words.fields.amount}`))).toBeVisible();
  });

  await test.step("the order form offers it, until the service's page says otherwise", async () => {
    await manager.goto(`/order/${service.slug}`);
    await expect(manager.getByText(productName)).toBeVisible();
    await manager.goto(`/admin/services/${service.id}`);
    await manager.getByLabel(productName).uncheck();
    await manager.getByRole("form", { name: words.offers }).getByRole("button", { name: words.save }).click();
    await expect(manager).toHaveURL(/done=saved/);
    await manager.goto(`/order/${service.slug}`);
    await expect(manager.getByText(productName)).toBeHidden();
  });

  const support = await as("support");
  await support.goto("/admin/stock/products");
  await expect(support.getByRole("heading", { name: t.stock.title })).toBeVisible();
  await expect(support.getByRole("link", { name: words.addProduct })).toBeHidden();
  expect((await support.goto("/admin/stock/places/new"))?.status()).toBe(404);
  await db.product.updateMany({ where: { sku: mark }, data: { active: false } });
  await db.place.updateMany({ where: { nameEn: placeName }, data: { active: false } });
});
