import type { Page } from "playwright/test";
import { acceptOffer } from "@/lib/dispatch/commands";
import { fill } from "@/lib/i18n/fill";
import { lift, middleOf, over } from "./fixtures/drag";
import type { HiredWorker } from "./fixtures/hired";
import { dayAhead, orderNow } from "./fixtures/orders";
import { expect, test } from "./fixtures/test";

/** The map of the day of the orders that these tests place. */
const MAP = `/admin?day=${dayAhead(7)}&by=map`;

const personOn = (page: Page, { workerId }: HiredWorker) => page.locator(`a[data-person="${workerId}"]`);
const orderOn = (page: Page, id: string) => page.locator(`a[data-order="${id}"]`);

test("an order is dragged to a person on the map, who would change what is seen before; undone, it is back", async ({
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
  const [had, other] = workers.toSorted((one) => (one.login === login ? -1 : 1)) as [HiredWorker, HiredWorker];
  await acceptOffer(had, id, new Date());
  const manager = await as("manager");
  await manager.goto("/admin");
  await manager.getByRole("link", { name: t.board.byMap }).click();
  await expect(manager, "the view is kept in the address").toHaveURL(/by=map/);
  await manager.goto(MAP);

  await test.step("whom it could go to has a ring, and what would change hangs on the pointer", async () => {
    await lift(manager, orderOn(manager, id), () =>
      expect(personOn(manager, other)).toHaveAttribute("data-able", /./, { timeout: 2_000 }),
    );
    await expect(personOn(manager, other)).toHaveAttribute("data-able", "true");
    await expect(personOn(manager, had), "has accepted it").not.toHaveAttribute("data-able");
    await over(manager, personOn(manager, other));
    await expect(personOn(manager, other)).toHaveAttribute("data-over");
    await expect(manager.getByText(`${code} → ${other.name}`)).toBeVisible();
    await expect(manager.getByText(t.hand.onTime)).toBeVisible();
    await manager.mouse.up();
  });

  await test.step("a reason is asked for, then it is theirs, and the map says so", async () => {
    await expect(
      manager.getByRole("heading", { name: fill(t.hand.reasonTitle, { worker: other.name }) }),
    ).toBeVisible();
    expect((await orderNow(id)).worker?.user.login, "nothing has happened yet").toBe(had.login);
    await manager.getByRole("button", { name: t.hand.reasons.near }).click();
    await manager.getByRole("button", { name: fill(t.hand.submit, { worker: other.name }) }).click();
    await expect(manager.getByText(fill(t.hand.given, { code, worker: other.name }))).toBeVisible();
    expect(await orderNow(id)).toMatchObject({ status: "accepted", worker: { user: { login: other.login } } });
    await expect(orderOn(manager, id)).toHaveAccessibleName(new RegExp(other.shortName));
  });

  await manager.getByRole("button", { name: t.hand.undo, exact: true }).click();
  await expect(manager.getByText(fill(t.hand.undone, { code }))).toBeVisible();
  expect(await orderNow(id)).toMatchObject({ status: "accepted", worker: { user: { login: had.login } } });
});

test("by keyboard: an order on the map is looked at, picked up, and given; a person's day is a line", async ({
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
  const manager = await as("manager");
  await manager.goto(MAP);
  await orderOn(manager, id).focus();
  await expect(async () => {
    await manager.keyboard.press("Space");
    await expect(manager.getByRole("dialog")).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await expect(manager.getByRole("dialog").getByRole("listitem").getByRole("button").first()).toBeFocused();
  await manager.keyboard.press("Enter");
  await manager.keyboard.press("Enter");
  await manager.getByLabel(t.hand.reason, { exact: true }).press("Enter");
  await expect(manager.getByText(fill(t.hand.given, { code, worker: person.name }))).toBeVisible();

  await personOn(manager, person).focus();
  await manager.keyboard.press("Enter");
  await expect(manager.locator("[data-route]")).toBeVisible();
  await expect(manager.getByText(t.map.route)).toBeVisible();
  await manager.keyboard.press("Escape");
  await expect(manager.locator("[data-route]")).toBeHidden();
});

test("a finger lifts an order on the map by staying on it", async ({ as, hired, placeOrder, offered, t, isMobile }) => {
  test.skip(!isMobile, "fingers are on phones");
  const { service, workers } = await hired(1);
  const [person] = workers as [HiredWorker];
  const { id } = await placeOrder(service.slug);
  await offered(id);
  const manager = await as("manager");
  await manager.setViewportSize({ width: 390, height: 844 });
  await manager.goto(MAP);
  const finger = await manager.context().newCDPSession(manager);
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", at?: { x: number; y: number }) =>
    finger.send("Input.dispatchTouchEvent", { type, touchPoints: at ? [at] : [] });
  await expect(async () => {
    await orderOn(manager, id).scrollIntoViewIfNeeded();
    await touch("touchStart", await middleOf(orderOn(manager, id)));
    await expect(personOn(manager, person)).toHaveAttribute("data-able", "true", { timeout: 3_000 });
  }).toPass();
  await touch("touchMove", await middleOf(personOn(manager, person)));
  await expect(personOn(manager, person)).toHaveAttribute("data-over");
  await touch("touchEnd");
  await expect(manager.getByRole("dialog")).toContainText(fill(t.hand.reasonTitle, { worker: person.name }));
});
