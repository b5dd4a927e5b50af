import { acceptOffer } from "@/lib/dispatch/commands";
import { fill } from "@/lib/i18n/fill";
import { dayName, takeWindow } from "./fixtures/customer";
import type { HiredWorker } from "./fixtures/hired";
import { orderNow, windowAhead } from "./fixtures/orders";
import { expect, test } from "./fixtures/test";

test("a customer moves an order and then cancels it; the worker sees it come again and go", async ({
  page,
  as,
  hired,
  placeOrder,
  offered,
  t,
  language,
}) => {
  const { service, workers } = await hired(1);
  const [person] = workers as [HiredWorker];
  const { id, code, token } = await placeOrder(service.slug, { window: windowAhead(7, 10) });
  await offered(id);
  await acceptOffer(person, id, new Date());

  await page.goto(`/o/${token}`);
  await page.getByRole("link", { name: t.tracking.reschedule }).click();
  await takeWindow(page, 8, language);
  await page.getByRole("button", { name: t.tracking.rescheduleSubmit }).click();
  await expect(page).toHaveURL(new RegExp(`/o/${token}$`));
  await expect(page.getByRole("heading", { name: t.tracking.headline.arranging })).toBeVisible();
  await expect(page.getByRole("region", { name: t.tracking.slip })).toContainText(dayName(8, language));
  await offered(id);

  const worker = await as("worker", person.login);
  await worker.goto("/staff");
  const offer = worker.getByRole("listitem", { name: code });
  await expect(offer).toBeVisible();

  await page.getByRole("link", { name: t.tracking.cancel }).click();
  await page.getByRole("radio", { name: t.tracking.reasons.no_longer_needed }).check();
  await page.getByRole("button", { name: t.tracking.cancelSubmit }).click();
  await expect(page.getByRole("heading", { name: t.tracking.headline.cancelled })).toBeVisible();
  await expect(page.getByText(t.tracking.reasons.no_longer_needed)).toBeVisible();
  await expect(offer).toBeHidden();
  expect((await worker.goto(`/staff/jobs/${id}`))?.status()).toBe(404);
  await worker.goto("/staff/inbox");
  await expect(worker.getByRole("listitem").filter({ hasText: t.notify.job_cancelled.title })).toContainText(code);
});

test("too near the visit the customer is asked to call instead", async ({ page, hired, placeOrder, t }) => {
  const { service } = await hired(1);
  const start = new Date(Math.ceil(Date.now() / 900_000) * 900_000 + 75 * 60_000);
  const window = { start, end: new Date(start.getTime() + 30 * 60_000) };
  const { id, token } = await placeOrder(service.slug, { window });
  await page.goto(`/o/${token}`);
  await expect(page.getByRole("list", { name: t.tracking.progress })).toBeVisible();
  await expect(page.getByRole("link", { name: t.tracking.cancel })).toBeHidden();
  await page.goto(`/o/${token}/cancel`);
  await expect(page.getByText(t.tracking.cancelLate)).toBeVisible();
  await expect(page.getByRole("button", { name: t.tracking.cancelSubmit })).toBeHidden();
  await page.goto(`/o/${token}/reschedule`);
  await expect(page.getByText(fill(t.tracking.rescheduleLate, { time: "" }).slice(0, 8))).toBeVisible();
  expect((await orderNow(id)).status).not.toBe("cancelled");
});
