import type { Locator, Page } from "playwright/test";
import { acceptOffer } from "@/lib/dispatch/commands";
import { cancelOrder, setOut } from "@/lib/orders/commands";
import type { HiredWorker } from "./fixtures/hired";
import { expect, test } from "./fixtures/test";

/** A change made by another process is on an open page within this time; on a busy machine one of three may take longer. */
const SOON_MS = 2_000;

test("what another process changes is on the open pages within two seconds", async ({
  page,
  as,
  hired,
  placeOrder,
  offered,
  t,
}) => {
  const { service, workers } = await hired(1);
  const [person] = workers as [HiredWorker];
  const { id, code, token } = await placeOrder(service.slug);
  await offered(id);
  const [worker, manager] = [await as("worker", person.login), await as("manager")];
  const step = page.getByRole("list", { name: t.tracking.progress }).locator("[aria-current=step]");

  await openLive(page, `/o/${token}`);
  await expect(step).toHaveText(t.tracking.steps.placed);
  const accepted = step.filter({ hasText: t.tracking.steps.accepted });
  const times = [await timeUntil(accepted, acceptOffer(person, id, new Date()))];

  await openLive(manager, `/admin/orders/${id}`);
  const state = manager.getByRole("region", { name: t.orderDetail.facts });
  await expect(state).toContainText(t.states.accepted);
  times.push(await timeUntil(state.getByText(t.states.en_route), setOut(person, id, new Date())));

  await openLive(worker, `/staff/jobs/${id}`);
  await expect(worker.getByText(code)).toBeVisible();
  const cancelled = cancelOrder({ kind: "system", name: "e2e" }, id, { reason: "" }, new Date());
  times.push(await timeUntil(worker.getByRole("heading", { name: t.jobs.goneTitle }), cancelled));
  expect(times.toSorted((a, b) => a - b)[1], times.join(" ")).toBeLessThan(SOON_MS);
});

/** Opens a page and waits until its stream is open. */
async function openLive(page: Page, path: string): Promise<void> {
  const stream = page.waitForResponse((response) => response.url().includes("/api/live"));
  await page.goto(path);
  await stream;
}

/** Milliseconds from the moment a change was made until it shows. */
async function timeUntil(shown: Locator, change: Promise<unknown>): Promise<number> {
  await change;
  const since = performance.now();
  await shown.waitFor();
  return Math.round(performance.now() - since);
}
