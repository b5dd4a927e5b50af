import type { Page } from "playwright/test";
import { db } from "@/lib/db";
import { acceptOffer } from "@/lib/dispatch/commands";
import { completeOrder, setOut, startVisit } from "@/lib/orders/commands";
import { seriousFaults } from "./fixtures/axe";
import type { HiredWorker } from "./fixtures/hired";
import { dayAhead, orderNow } from "./fixtures/orders";
import { expect, test } from "./fixtures/test";

/** Opens pages one after the other; none is wider than the window, and axe finds nothing serious, in light or dark. */
async function visit(page: Page, paths: string[]): Promise<void> {
  for (const path of paths) {
    await test.step(path, async () => {
      const response = await page.goto(path);
      expect(response?.status(), "no page of failure unless it was asked for").toBe(/not-here$/.test(path) ? 404 : 200);
      await expect(page).toHaveTitle(/./);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect.soft(width, `${path} is no wider than the window`).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0);
      expect.soft(await seriousFaults(page), path).toEqual([]);
    });
  }
}

test("everybody can use the customer's pages, whatever their eyes and hands", async ({
  page,
  hired,
  placeOrder,
  offered,
  t,
}) => {
  test.setTimeout(180_000);
  await visit(page, ["/", "/order/home-cleaning", "/order/deep-cleaning", "/privacy", "/sign-in", "/not-here"]);
  await page.goto("/order/drain-unblocking");
  await page.getByText(t.orderForm.paste).click();
  await page.getByRole("button", { name: t.orderForm.submit }).click();
  await expect(page.getByRole("alert").filter({ hasText: t.fieldErrors.address_missing })).toBeVisible();
  expect.soft(await seriousFaults(page), "the form with errors").toEqual([]);

  const { service, workers } = await hired(1);
  const [person] = workers as [HiredWorker];
  const { id, token } = await placeOrder(service.slug);
  await offered(id);
  const link = `/o/${token}`;
  await visit(page, [link, `${link}/reschedule`, `${link}/cancel`]);
  await acceptOffer(person, id, new Date());
  await visit(page, [link]);
  await setOut(person, id, new Date());
  await visit(page, [link]);
  await startVisit(person, id, new Date());
  await completeOrder(person, id, { note: "好了" }, new Date());
  await visit(page, [link]);
});

test("everybody can use the worker's phone", async ({ as, hired, placeOrder, offered }) => {
  const { service, workers } = await hired(1);
  const [person] = workers as [HiredWorker];
  const worker = await as("worker", person.login);
  await visit(worker, ["/staff"]);
  const { id } = await placeOrder(service.slug);
  await offered(id);
  const job = `/staff/jobs/${id}`;
  await visit(worker, ["/staff", job, "/staff/inbox", "/staff/me"]);
  await acceptOffer(person, id, new Date());
  await visit(worker, [job, `/staff?day=${dayAhead(6)}`]);
  await setOut(person, id, new Date());
  await startVisit(person, id, new Date());
  await visit(worker, [job]);
  await completeOrder(person, id, { note: "好了" }, new Date());
  await visit(worker, [job, "/staff/jobs/not-here"]);
});

test("everybody can use the board and the orders", async ({ as, hired, placeOrder, offered }) => {
  test.setTimeout(180_000);
  const { service } = await hired(1);
  const { id } = await placeOrder(service.slug);
  await offered(id);
  const done = await db.order.findFirstOrThrow({ where: { status: "completed" }, select: { id: true } });
  const manager = await as("manager");
  const order = `/admin/orders/${id}`;
  const tomorrow = dayAhead(1);
  await visit(manager, [
    "/admin",
    `/admin?day=${tomorrow}`,
    `/admin?by=person&day=${tomorrow}`,
    `/admin?by=map&day=${tomorrow}`,
    "/admin/orders",
    "/admin/orders/new",
    order,
    `${order}/assign`,
    `${order}/cancel`,
    `${order}/reschedule`,
    `/admin/orders/${done.id}`,
    "/admin/escalations",
    "/admin/complaints",
    "/admin/inbox",
    "/admin/messages",
    "/admin/messages?status=sent",
  ]);
  expect((await orderNow(id)).status).toBe("offered");
});

test("a phone reaches the places that have no tab", async ({ as, t }, { project }) => {
  test.skip(project.name !== "phone-390", "a desk shows them all");
  const owner = await as("owner");
  await owner.goto("/admin");
  const staff = owner.getByRole("link", { name: t.admin.nav.staff, exact: true });
  await expect(staff).toBeHidden();
  await owner.getByRole("button", { name: t.common.more }).click();
  expect.soft(await seriousFaults(owner)).toEqual([]);
  await staff.click();
  await expect(owner).toHaveURL(/\/admin\/staff$/);
  await expect(staff, "going anywhere closes the sheet").toBeHidden();
});

test("everybody can use the stock and the logins of the office", async ({ as }) => {
  test.setTimeout(180_000);
  const user = await db.user.findFirstOrThrow({ where: { role: "support" } });
  await visit(await as("owner"), [
    "/admin/stock",
    "/admin/stock/products",
    "/admin/stock/products/new",
    "/admin/stock/places",
    "/admin/stock/places/new",
    "/admin/staff/office/new",
    `/admin/staff/office/${user.id}`,
  ]);
});

test("everybody can use staff, services, areas, reports, keys and automation", async ({ as }) => {
  test.setTimeout(180_000);
  const [worker, trade, area] = await Promise.all([
    db.worker.findFirstOrThrow({ where: { user: { login: "wang" } } }),
    db.service.findFirstOrThrow({ where: { slug: "locksmith" } }),
    db.area.findFirstOrThrow(),
  ]);
  await visit(await as("owner"), [
    "/admin/staff",
    "/admin/staff/new",
    `/admin/staff/${worker.id}`,
    "/admin/services",
    "/admin/services/new",
    `/admin/services/${trade.id}`,
    "/admin/areas",
    `/admin/areas/${area.id}`,
    "/admin/reports",
    "/admin/reports/shares",
    "/admin/keys",
    ...["active", "asleep", "failed", "ended"].map((view) => `/admin/automation?view=${view}`),
    "/admin/messages/rules",
    "/admin/dispatch",
    "/admin/dispatch/rules",
    "/admin/dispatch/what-if?run=1",
    "/admin/dispatch/what-if?people.0.kind=learns&shifts.0.kind=hours&areas.0.kind=outline&run=1",
    "/admin/messages/templates",
    "/admin/messages/templates/on_the_way",
  ]);
});
