import { db } from "@/lib/db";
import { fill } from "@/lib/i18n/fill";
import { named } from "@/lib/i18n/named";
import { orderNow } from "./fixtures/orders";
import { expect, test } from "./fixtures/test";

test("in shadow mode the system suggests, a manager confirms at the desk, and the person is asked", async ({
  as,
  hired,
  placeOrder,
  offered,
  t,
  language,
}) => {
  const { service, workers } = await hired(2);
  await db.service.update({ where: { slug: service.slug }, data: { dispatchMode: "shadow" } });
  const manager = await as("manager");
  await manager.goto("/admin/escalations");
  const { id, code } = await placeOrder(service.slug);

  const slip = manager.getByRole("listitem", { name: code });
  await expect(slip, "the desk shows it by itself").toBeVisible();
  const suggestion = await db.suggestion.findFirstOrThrow({ where: { orderId: id }, select: { worker: true } });
  const { name } = suggestion.worker;
  expect(workers.map((worker) => worker.name)).toContain(name);
  expect((await orderNow(id)).status, "nobody has been asked").toBe("placed");

  await manager.goto(`/admin/orders/${id}`);
  await expect(manager.getByText(t.dispatchAdmin.suggestion.why)).toBeVisible();
  await manager.getByRole("button", { name: fill(t.dispatchAdmin.suggestion.confirm, { name }) }).click();
  await expect(manager.getByText(t.orderDetail.done.confirmed)).toBeVisible();
  const login = await offered(id);
  expect(workers.find((worker) => worker.login === login)?.name).toBe(name);

  const owner = await as("owner");
  await owner.goto("/admin/dispatch");
  const agreed = fill(t.dispatchAdmin.agreement, { n: 1, all: 1, share: "100%" });
  await expect(owner.getByRole("row").filter({ hasText: named(service, language) })).toContainText(agreed);
});
