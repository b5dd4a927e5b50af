import { expect, test } from "./fixtures/test";

test("the owner sees what waits for an order, and cancels it; nobody else comes near", async ({
  as,
  hired,
  placeOrder,
  offered,
  t,
}) => {
  const { service } = await hired(1);
  const { id, code } = await placeOrder(service.slug);
  await offered(id);
  const words = t.automation;
  const owner = await as("owner");
  await owner.goto("/admin/automation?view=asleep");
  const row = owner.getByRole("row").filter({ hasText: code });
  await expect(row).toContainText(words.phase.asleep);
  await row.getByRole("link", { name: words.fn["dispatch-order"] }).click();
  await expect(owner.getByText(words.step["wait-for-answer"])).toBeVisible();
  await expect(owner.getByRole("link", { name: code })).toHaveAttribute("href", `/admin/orders/${id}`);
  await owner.getByRole("button", { name: words.cancel, exact: true }).click();
  await owner.getByRole("button", { name: words.cancelConfirm, exact: true }).click();
  await expect(owner.getByText(words.done.cancelled)).toBeVisible();
  await expect(owner.getByText(words.phase.cancelled, { exact: true })).toBeVisible();
  await owner.goto("/admin/automation?view=ended");
  await expect(owner.getByRole("row").filter({ hasText: code })).toContainText(words.phase.cancelled);

  const manager = await as("manager");
  expect((await manager.goto("/admin/automation"))?.status()).toBe(404);
  expect((await manager.request.get("/api/live/automation")).status()).toBe(403);
});
