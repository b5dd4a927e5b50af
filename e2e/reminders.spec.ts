import { db } from "@/lib/db";
import { acceptOffer } from "@/lib/dispatch/commands";
import type { HiredWorker } from "./fixtures/hired";
import { pushDevice } from "./fixtures/push-device";
import { expect, test } from "./fixtures/test";

/** Turns the clock of a planned message on, so that it comes due in so many milliseconds. @returns its id and time */
async function comesDue(orderId: string, kind: string, inMs: number): Promise<{ id: string; due: Date }> {
  const due = new Date(Date.now() + inMs);
  const { id } = await db.message.findFirstOrThrow({ where: { orderId, kind, status: "planned" } });
  await db.message.update({ where: { id }, data: { sendAt: due, tryAt: due } });
  await db.$executeRaw`SELECT pg_notify('messages', '')`;
  return { id, due };
}

test("a reminder leaves within a second of its time, and none after the order is cancelled", async ({
  as,
  hired,
  placeOrder,
  offered,
  t,
}) => {
  const { service, workers } = await hired(1);
  const [person] = workers as [HiredWorker];
  const { id, code } = await placeOrder(service.slug);
  await offered(id);
  await acceptOffer(person, id, new Date());

  await test.step("the worker reads it as soon as it is due", async () => {
    const { id: message, due } = await comesDue(id, "job_soon", 1_500);
    const sentAt = async () => (await db.message.findUniqueOrThrow({ where: { id: message } })).sentAt;
    await expect.poll(sentAt, { intervals: [100] }).not.toBeNull();
    expect(((await sentAt()) as Date).getTime() - due.getTime()).toBeLessThan(1_000);
    const phone = await as("worker", person.login);
    await phone.goto("/staff/inbox");
    await expect(phone.getByText(t.notify.job_soon.title)).toBeVisible();
  });

  const office = await as("manager");
  await test.step("the outbox shows what is still to come, and one can be told not to leave", async () => {
    await office.goto(`/admin/messages?q=${code}&kind=visit_tomorrow`);
    await office.getByRole("button", { name: t.outbox.cancel }).click();
    await expect(office.getByText(t.outbox.done.cancelled)).toBeVisible();
    await office.goto(`/admin/messages?q=${code}&kind=visit_soon`);
    await expect(office.getByRole("button", { name: t.outbox.sendNow })).toHaveCount(1);
  });

  await test.step("after the cancellation nothing is left to be sent", async () => {
    await office.goto(`/admin/orders/${id}/cancel`);
    await office.getByLabel(t.orderDetail.cancelReason).fill("客户改了主意");
    await office.getByRole("button", { name: t.orderDetail.cancelSubmit }).click();
    await expect(office.getByText(t.orderDetail.done.cancelled)).toBeVisible();
    const left = await db.message.findMany({ where: { orderId: id, status: "planned" }, select: { kind: true } });
    expect(left).toEqual([]);
    expect(await db.message.count({ where: { orderId: id, kind: { in: ["visit_tomorrow", "visit_soon"] } } })).toBe(2);
  });
});

test("a browser rings for whoever is signed in there, and no more after signing out", async ({
  as,
  hired,
  page,
  t,
}) => {
  const { workers } = await hired(1);
  const [person] = workers as [HiredWorker];
  const { device } = pushDevice(`https://push.example/${person.login}`);
  const data = { endpoint: device.endpoint, keys: { p256dh: device.p256dh, auth: device.auth } };
  expect((await page.request.post("/api/push", { data })).status(), "a stranger").toBe(401);

  const phone = await as("worker", person.login);
  await phone.goto("/staff/me");
  await expect(phone.getByLabel(t.inbox.reach.push.label)).toBeVisible();
  expect((await phone.request.post("/api/push", { data: { ...data, endpoint: "https://127.0.0.1/" } })).status()).toBe(
    422,
  );
  expect((await phone.request.post("/api/push", { data })).status()).toBe(204);
  expect(await db.pushDevice.count({ where: { userId: person.userId } })).toBe(1);
  await phone.getByRole("button", { name: t.common.signOut }).click();
  await phone.waitForURL(/sign-in/);
  expect(await db.pushDevice.count({ where: { userId: person.userId } })).toBe(0);
});
