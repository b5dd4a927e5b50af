import { db } from "@/lib/db";
import { acceptOffer } from "@/lib/dispatch/commands";
import { fill } from "@/lib/i18n/fill";
import type { HiredWorker } from "./fixtures/hired";
import { orderNow } from "./fixtures/orders";
import { expect, test } from "./fixtures/test";

/** The sweep comes once a minute; it climbs two rungs at once where the first gives no time. */
const SWEEP_MS = 75_000;

test("nobody sets out: worker and manager are told by themselves, the manager tells the customer and gives it to another", async ({
  page,
  as,
  hired,
  placeOrder,
  offered,
  t,
}) => {
  test.setTimeout(180_000);
  const { service, workers } = await hired(2);
  const escalation = { lateDepartureMinutes: 0, workerMinutes: 0 };
  await db.service.update({ where: { id: service.id }, data: { escalation } });
  const { id, code, token } = await placeOrder(service.slug);
  const login = await offered(id);
  const [holder, other] = workers.toSorted((a) => (a.login === login ? -1 : 1)) as [HiredWorker, HiredWorker];
  await acceptOffer(holder, id, new Date());
  const manager = await as("manager");
  await manager.goto("/admin/escalations");
  await page.goto(`/o/${token}`);
  await db.offer.updateMany({ where: { orderId: id }, data: { departAt: new Date(Date.now() - 60_000) } });

  const slip = manager.getByRole("listitem", { name: code });
  await expect(slip, "the desk shows it by itself").toContainText(t.dispatch.escalations.late_departure, {
    timeout: SWEEP_MS,
  });
  const worker = await as("worker", holder.login);
  await worker.goto("/staff/inbox");
  await expect(worker.getByText(t.notify.job_not_left.title).first()).toBeVisible();

  await slip.getByRole("button", { name: t.admin.escalations.acknowledge }).click();
  await expect(manager.getByText(t.orderDetail.done.acknowledged)).toBeVisible();
  await slip.getByRole("button", { name: t.admin.escalations.tell }).click();
  await expect(manager.getByText(t.orderDetail.done.told)).toBeVisible();
  expect(await db.message.count({ where: { orderId: id, kind: "running_late", userId: null } })).toBe(1);

  await slip.getByRole("link", { name: t.orderDetail.reassign, exact: true }).click();
  await manager.getByRole("radio", { name: other.name }).check();
  await manager.getByLabel(t.orderDetail.assignReason).fill("联系不上");
  await manager.getByRole("button", { name: t.orderDetail.assignSubmit }).click();
  await expect(manager.getByText(t.orderDetail.done.assigned)).toBeVisible();
  expect(await orderNow(id)).toMatchObject({ status: "accepted", worker: { user: { login: other.login } } });
  await expect(page.getByText(other.shortName).first(), "the customer reads who comes now").toBeVisible();
  await manager.goto("/admin/escalations");
  await expect(slip).toBeHidden();
  await expect(manager.getByText(fill(t.admin.escalations.thirtyDays, {})).first()).toBeVisible();
});
