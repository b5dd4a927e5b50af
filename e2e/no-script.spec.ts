import { named } from "@/lib/i18n/named";
import { fillContact, takeWindow } from "./fixtures/customer";
import { freshPhone, service } from "./fixtures/orders";
import { expect, test } from "./fixtures/test";

test.use({ javaScriptEnabled: false });

test("without scripts the form says beside each field what is wrong, keeps what was typed, then takes the order", async ({
  page,
  t,
  language,
}) => {
  const phone = page.getByLabel(t.orderForm.phone, { exact: true });
  const address = page.getByLabel(t.orderForm.address, { exact: true });
  const times = page.getByRole("group", { name: t.orderForm.when });
  const submit = () => page.getByRole("button", { name: t.orderForm.submit }).click();

  await page.goto("/");
  await page.getByRole("link", { name: named(await service("locksmith"), language) }).click();
  await takeWindow(page, 6, language);
  const chosen = await page.getByRole("radio", { checked: true }).last().inputValue();
  await fillContact(page, { name: "李四", phone: "13812", address: "广州市" }, language);
  await submit();
  await expect(page.getByRole("alert")).toContainText(t.fieldErrors.address_city_only);
  await expect(address).toHaveAccessibleDescription(new RegExp(t.fieldErrors.address_city_only));
  await expect(address).toHaveValue("广州市");
  await expect(phone).toHaveAccessibleDescription(new RegExp(t.fieldErrors.phone_wrong));
  await expect(phone).toHaveValue("13812");
  await expect(page.getByRole("checkbox", { name: t.orderForm.consent })).toHaveAccessibleDescription(
    t.fieldErrors.consent_missing,
  );
  await expect(page.locator(`input[value="${chosen}"]`)).toBeChecked();

  await fillContact(page, { phone: freshPhone(), address: "广州市南沙区进港大道100号3栋" }, language);
  await page.getByRole("checkbox", { name: t.orderForm.consent }).check();
  await submit();
  await expect(address).toHaveAccessibleDescription(new RegExp(t.fieldErrors.area_not_served));
  await expect(address).toHaveValue("广州市南沙区进港大道100号3栋");

  await fillContact(page, { address: "广州市天河区体育西路103号5栋1202" }, language);
  // As on a page that was left open for days.
  await page.locator(`input[value="${chosen}"]`).evaluate((radio: HTMLInputElement) => {
    radio.value = radio.value.replace(/^\d{4}/, "2020");
    for (const day of document.querySelectorAll<HTMLInputElement>("input[name=day]")) day.checked = false;
  });
  await submit();
  await expect(times).toHaveAccessibleDescription(new RegExp(t.fieldErrors.window_past));
  await expect(page.getByLabel(t.orderForm.name, { exact: true })).toHaveValue("李四");

  await takeWindow(page, 6, language);
  await page.getByRole("checkbox", { name: t.orderForm.consent }).check();
  await submit();
  await expect(page).toHaveURL(/\/o\/[\w-]{24}$/);
  await expect(page.getByRole("list", { name: t.tracking.progress })).toBeVisible();
});
