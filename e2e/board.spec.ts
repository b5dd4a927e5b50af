import type { Page } from "playwright/test";
import { acceptOffer } from "@/lib/dispatch/commands";
import { fill } from "@/lib/i18n/fill";
import { boxOf, lift, middleOf, over } from "./fixtures/drag";
import type { HiredWorker } from "./fixtures/hired";
import { dayAhead, orderNow } from "./fixtures/orders";
import { expect, test } from "./fixtures/test";

/** The board of the day of the orders that these tests place. */
const DAY = `/admin?day=${dayAhead(7)}`;

test("an order is dragged to another person, who would change what is seen before; undone, it is back", async ({
  as,
  hired,
  placeOrder,
  offered,
  t,
  isMobile,
}) => {
  test.skip(isMobile, "a mouse drags on a desk");
  const { service, workers } = await hired(2);
  const { id, code } = await placeOrder(service.slug);
  const login = await offered(id);
  const [had, other] = [workers.find((one) => one.login === login), workers.find((one) => one.login !== login)] as [
    HiredWorker,
    HiredWorker,
  ];
  await acceptOffer(had, id, new Date());
  const manager = await as("manager");
  await manager.goto(`${DAY}&status=accepted`);

  await test.step("what would change is said while it is held", async () => {
    const card = manager.locator(`[data-order="${id}"]`);
    await card.scrollIntoViewIfNeeded();
    await lift(manager, card, held);
    const target = manager.locator(`[data-person="${other.workerId}"]`);
    await expect(target).toContainText(t.hand.onTime);
    await target.scrollIntoViewIfNeeded();
    await over(manager, target);
    await expect(target).toHaveAttribute("data-over");
    await expect(manager.locator(`[data-person="${had.workerId}"]`)).toContainText(t.hand.holds);
    await manager.mouse.up();
  });

  await test.step("a reason is asked for", async () => {
    await expect(
      manager.getByRole("heading", { name: fill(t.hand.reasonTitle, { worker: other.name }) }),
    ).toBeVisible();
    const give = manager.getByRole("button", { name: fill(t.hand.submit, { worker: other.name }) });
    await give.click();
    await expect(manager.getByLabel(t.hand.reason, { exact: true })).toHaveAccessibleDescription(
      new RegExp(t.refusals.reason_required),
    );
    expect((await orderNow(id)).worker?.user.login, "nothing has happened yet").toBe(had.login);
    await manager.getByRole("button", { name: t.hand.reasons.near }).click();
    await give.click();
    await expect(manager.getByText(fill(t.hand.given, { code, worker: other.name }))).toBeVisible();
    expect(await orderNow(id)).toMatchObject({ status: "accepted", worker: { user: { login: other.login } } });
  });

  await test.step("and there is a way back", async () => {
    await manager.getByRole("button", { name: t.hand.undo, exact: true }).click();
    await expect(manager.getByText(fill(t.hand.undone, { code }))).toBeVisible();
    expect(await orderNow(id)).toMatchObject({ status: "accepted", worker: { user: { login: had.login } } });
  });

  await test.step("Escape puts it down again", async () => {
    await lift(manager, manager.locator(`[data-order="${id}"]`), held);
    await expect(manager.getByText(t.hand.dragging)).toBeVisible();
    await manager.keyboard.press("Escape");
    await expect(manager.getByText(t.hand.dragging)).toBeHidden();
    await manager.mouse.up();
    await expect(manager).toHaveURL(/admin\?/);
  });
});

test("by keyboard alone an order is picked up, carried to a person and given", async ({
  as,
  hired,
  placeOrder,
  offered,
  t,
}) => {
  const { service, workers } = await hired(2);
  const { id, code } = await placeOrder(service.slug);
  await offered(id);
  const manager = await as("manager");
  await manager.goto(`${DAY}&status=offered`);
  const handle = manager.getByRole("button", { name: fill(t.hand.giveLabel, { code }) });
  await handle.focus();
  await expect(async () => {
    await manager.keyboard.press("Space");
    await expect(manager.getByRole("dialog")).toBeVisible({ timeout: 1_000 });
  }).toPass();

  // The two who were hired come first: nobody else can do this service.
  const choices = manager.getByRole("dialog").getByRole("listitem").getByRole("button");
  await expect(choices.nth(0)).toBeFocused();
  await manager.keyboard.press("ArrowDown");
  await expect(choices.nth(1)).toBeFocused();
  await expect(manager.getByRole("dialog")).toContainText(fill(t.hand.breaks, { rules: t.dispatch.refusals.no_skill }));
  const chosen = await choices.nth(1).textContent();
  const person = workers.find(({ name }) => chosen?.includes(name)) as HiredWorker;
  await manager.keyboard.press("Enter");

  await expect(manager.getByRole("button", { name: t.hand.reasons.customer })).toBeFocused();
  await manager.keyboard.press("Enter");
  await expect(manager.getByLabel(t.hand.reason, { exact: true })).toHaveValue(t.hand.reasons.customer);
  await manager.getByLabel(t.hand.reason, { exact: true }).press("Enter");
  await expect(manager.getByText(fill(t.hand.given, { code, worker: person.name }))).toBeVisible();
  expect(await orderNow(id)).toMatchObject({ status: "accepted", worker: { user: { login: person.login } } });
});

test("a finger lifts an order by staying on it, and scrolls otherwise", async ({
  as,
  hired,
  placeOrder,
  offered,
  t,
  isMobile,
}) => {
  test.skip(!isMobile, "fingers are on phones");
  const { service, workers } = await hired(1);
  const { id } = await placeOrder(service.slug);
  await offered(id);
  const manager = await as("manager");
  await manager.setViewportSize({ width: 390, height: 844 });
  await manager.goto(`${DAY}&status=offered`);
  const card = manager.locator(`section [data-order="${id}"]`);
  await card.scrollIntoViewIfNeeded();
  const { x, y } = await boxOf(card);
  const finger = await manager.context().newCDPSession(manager);
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", at?: { x: number; y: number }) =>
    finger.send("Input.dispatchTouchEvent", { type, touchPoints: at ? [at] : [] });
  const target = manager.locator(`[data-person="${workers[0]?.workerId}"]`);
  await expect(async () => {
    await touch("touchStart", { x: x + 30, y: y + 20 });
    await expect(target).toBeVisible({ timeout: 3_000 });
  }).toPass();
  await touch("touchMove", await middleOf(target));
  await expect(target).toHaveAttribute("data-over");
  await touch("touchEnd");
  await expect(manager.getByRole("dialog")).toContainText(fill(t.hand.reasonTitle, { worker: workers[0]?.name ?? "" }));
});

/** What is held may be let go at the edge too, where the board scrolls. */
const held = (page: Page) => expect(page.locator("[data-scroll]")).toBeVisible({ timeout: 1_000 });
