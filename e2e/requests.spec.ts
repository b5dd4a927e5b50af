import { db } from "@/lib/db";
import { fill } from "@/lib/i18n/fill";
import { fillContact, takeWindow } from "./fixtures/customer";
import { freshPhone, orderByToken, orderNow } from "./fixtures/orders";
import { expect, test } from "./fixtures/test";

test.describe("without a script", () => {
  test.use({ javaScriptEnabled: false });

  test("a customer asks for a woman who speaks Cantonese, and she is asked to go", async ({
    page,
    hired,
    offered,
    as,
    t,
    language,
  }) => {
    const { service, workers } = await hired(2);
    const her = workers[1] as (typeof workers)[number];
    await db.worker.update({ where: { id: her.workerId }, data: { gender: "female", languages: ["zh", "yue"] } });
    await page.goto(`/order/${service.slug}`);
    await page.getByText(t.requests.fold).click();
    await page.getByRole("radio", { name: t.requests.woman }).check();
    await page.getByRole("radio", { name: t.requests.languages.yue }).check();
    await page.getByRole("button", { name: t.orderForm.refreshWindows }).click();
    await expect(page.getByRole("radio", { name: t.requests.woman })).toBeChecked();
    await takeWindow(page, 6, language);
    await fillContact(
      page,
      { name: "张三", phone: freshPhone(), address: "广州市天河区体育西路103号5栋1202" },
      language,
    );
    await page.getByRole("checkbox", { name: t.orderForm.consent }).check();
    await page.getByRole("button", { name: t.orderForm.submit }).click();
    await page.waitForURL(/\/o\/[\w-]{24}$/);
    await expect(page.getByText(t.tracking.requests)).toBeVisible();
    const { id } = await orderByToken(page.url());
    expect(await offered(id)).toBe(her.login);

    const office = await as("manager");
    await office.goto(`/admin/orders/${id}`);
    await expect(office.getByText(t.requests.asked)).toBeVisible();
    await expect(office.getByText(t.dispatch.refusals.wrong_gender)).toBeVisible();
  });
});

test("nobody of the team is as asked for: the form says how to get a window", async ({ page, hired, t }) => {
  const { service, workers } = await hired(2);
  const [one, other] = workers.map(({ workerId }) => workerId);
  await db.worker.update({ where: { id: one }, data: { gender: "female" } });
  await db.worker.update({ where: { id: other }, data: { languages: ["en"] } });
  await page.goto(`/order/${service.slug}`);
  await page.getByText(t.requests.fold).click();
  await page.getByRole("radio", { name: t.requests.woman }).check();
  await page.getByRole("radio", { name: t.requests.languages.en }).check();
  await expect(page.getByText(t.requests.noneFree)).toBeVisible();
  await page.getByRole("radio", { name: t.requests.anyLanguage }).last().check();
  await expect(page.getByText(t.requests.noneFree)).toBeHidden();
});

test("two stars and somebody else, please: the office reads it, and lets them go again", async ({
  page,
  hired,
  placeOrder,
  offered,
  as,
  t,
}) => {
  const { service, workers } = await hired(2);
  const phone = freshPhone();
  const place = (day: number) => {
    const start = new Date(Date.now() + day * 86_400_000);
    start.setUTCHours(2, 0, 0, 0);
    const window = { start, end: new Date(start.getTime() + 7_200_000) };
    return placeOrder(service.slug, { customer: { name: "李四", phone }, window });
  };
  const { id, token } = await place(6);
  const login = await offered(id);
  await db.order.update({ where: { id }, data: { status: "completed", completedAt: new Date() } });
  await db.offer.updateMany({ where: { orderId: id }, data: { status: "done" } });

  await page.goto(`/o/${token}`);
  const tick = page.getByRole("checkbox", { name: t.apart.ask });
  await page.getByRole("radio", { name: fill(t.common.stars, { n: 4 }) }).check();
  await expect(tick).toBeHidden();
  await page.getByRole("radio", { name: fill(t.common.stars, { n: 2 }) }).check();
  await tick.check();
  await page.getByLabel(t.tracking.reviewText).fill("角落没打扫");
  await page.getByRole("button", { name: t.tracking.reviewSubmit }).click();
  await expect(page.getByText(t.tracking.reviewSorry)).toBeVisible();

  const next = await place(7);
  const second = await offered(next.id);
  expect(second).not.toBe(login);
  expect(workers.map((worker) => worker.login)).toContain(second);

  const office = await as("support");
  await office.goto(`/admin/orders/${next.id}`);
  const card = office.locator("section", { has: office.getByRole("heading", { name: t.apart.title }) });
  await expect(card.getByText("角落没打扫")).toBeVisible();
  await card.locator("summary").filter({ hasText: t.apart.end }).click();
  await card.getByLabel(t.apart.endReason).fill("电话说清楚了");
  await card.getByRole("button", { name: t.apart.end }).click();
  await expect(office.getByText(t.orderDetail.done.apartEnded)).toBeVisible();
  await office.getByRole("button", { name: t.orderDetail.raise }).filter({ visible: true }).click();
  await expect(office.getByText(t.orderDetail.done.raised)).toBeVisible();
  expect((await orderNow(next.id)).status).toBe("offered");
});
