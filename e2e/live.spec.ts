import type { Locator, Page } from "playwright/test";
import { acceptOffer } from "@/lib/dispatch/commands";
import { cancelOrder, setOut } from "@/lib/orders/commands";
import type { CrewMember } from "./fixtures/crew";
import { expect, test } from "./fixtures/test";

/** A change made by another process is on an open page within this time. */
const SOON_MS = 2_000;

test("what another process changes is on the open pages within two seconds", async ({
  page,
  as,
  crew,
  placeOrder,
  offered,
  t,
}) => {
  const { service, workers } = await crew(1);
  const [person] = workers as [CrewMember];
  const { id, code, token } = await placeOrder(service.slug);
  await offered(id);
  const [worker, manager] = [await as("worker", person.login), await as("manager")];
  const step = page.getByRole("list", { name: t.tracking.progress }).locator("[aria-current=step]");

  await openLive(page, `/o/${token}`);
  await expect(step).toHaveText(t.tracking.steps.placed);
  await within(SOON_MS, acceptOffer(person, id, new Date()), step.filter({ hasText: t.tracking.steps.accepted }));

  await openLive(manager, `/admin/orders/${id}`);
  const state = manager.getByRole("region", { name: t.orderDetail.facts });
  await expect(state).toContainText(t.states.accepted);
  await within(SOON_MS, setOut(person, id, new Date()), state.getByText(t.states.en_route));

  await openLive(worker, `/staff/jobs/${id}`);
  await expect(worker.getByText(code)).toBeVisible();
  const cancelled = cancelOrder({ kind: "system", name: "e2e" }, id, { reason: "" }, new Date());
  await within(SOON_MS, cancelled, worker.getByRole("heading", { name: t.jobs.goneTitle }));
});

/** Opens a page and waits until its stream is open. */
async function openLive(page: Page, path: string): Promise<void> {
  const stream = page.waitForResponse((response) => response.url().includes("/api/live"));
  await page.goto(path);
  await stream;
}

/** Waits for what a change shows, from the moment it was made. */
async function within(ms: number, change: Promise<unknown>, shown: Locator): Promise<void> {
  await change;
  const since = performance.now();
  await shown.waitFor();
  expect(performance.now() - since).toBeLessThan(ms);
}
