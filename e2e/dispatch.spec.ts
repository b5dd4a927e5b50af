import type { Page } from "playwright/test";
import { fill } from "@/lib/i18n/fill";
import type { Messages } from "@/lib/i18n/messages";
import { orderNow } from "./fixtures/orders";
import { expect, test } from "./fixtures/test";

test("a declined order goes to the next person; when nobody is left the manager sees it and assigns it by hand", async ({
  as,
  hired,
  placeOrder,
  offered,
  t,
}) => {
  const { service, workers } = await hired(2);
  const manager = await as("manager");
  await manager.goto("/admin");
  const { id, code } = await placeOrder(service.slug);

  const first = await offered(id);
  await decline(await as("worker", first), code, t);
  await expect.poll(async () => (await orderNow(id)).worker?.user.login ?? first, "the next is asked").not.toBe(first);
  const second = await offered(id);
  expect(workers.map(({ login }) => login)).toContain(second);
  await decline(await as("worker", second), code, t);

  await test.step("the manager's board shows it by itself", async () => {
    await manager.getByRole("link", { name: code }).click();
    await expect(manager.getByText(t.orderDetail.escalatedTitle)).toBeVisible();
    await manager.getByRole("button", { name: t.admin.escalations.acknowledge }).click();
    await expect(manager.getByText(t.orderDetail.done.acknowledged)).toBeVisible();
  });

  await test.step("and takes a person only with a reason", async () => {
    const person = workers.find(({ login }) => login === first);
    await manager.getByRole("link", { name: t.orderDetail.assign, exact: true }).click();
    await manager.getByRole("radio", { name: person?.name }).check();
    await manager.getByRole("button", { name: t.orderDetail.assignSubmit }).click();
    const reason = manager.getByLabel(t.orderDetail.assignReason);
    await expect(reason).toHaveAccessibleDescription(new RegExp(t.refusals.reason_required));
    await expect(manager.getByRole("radio", { name: person?.name })).toBeChecked();
    await reason.fill("电话里说好了");
    await manager.getByRole("button", { name: t.orderDetail.assignSubmit }).click();
    await expect(manager.getByText(t.orderDetail.done.assigned)).toBeVisible();
    await expect(manager.getByText(fill(t.orderDetail.reason, { reason: "电话里说好了" })).first()).toBeVisible();
    expect(await orderNow(id)).toMatchObject({ status: "accepted", worker: { user: { login: first } } });
  });
});

test("who stays silent loses the offer to the next person when its time is up", async ({
  as,
  hired,
  placeOrder,
  offered,
  t,
}) => {
  const { service } = await hired(2);
  const { id, code } = await placeOrder(service.slug, { asap: true, window: undefined });
  const first = await offered(id);
  await expect
    .poll(async () => (await orderNow(id)).worker?.user.login ?? first, {
      message: "the next is asked",
      timeout: 40_000,
    })
    .not.toBe(first);
  const silent = await as("worker", first);
  await silent.goto("/staff/inbox");
  await expect(silent.getByRole("listitem").filter({ hasText: t.notify.offer_expired.title })).toContainText(code);
});

/** A worker opens an offer and says no. */
async function decline(worker: Page, code: string, t: Messages): Promise<void> {
  await worker.goto("/staff");
  await worker.getByRole("listitem", { name: code }).getByRole("link").click();
  await worker.getByText(t.jobs.declineOpen).click();
  await worker.getByRole("radio", { name: t.jobs.reasons.too_far }).check();
  await worker.getByRole("button", { name: t.jobs.declineConfirm }).click();
  await expect(worker.getByRole("heading", { name: t.jobs.title })).toBeVisible();
  await expect(worker.getByRole("listitem", { name: code })).toBeHidden();
}
