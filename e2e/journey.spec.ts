import type { Page } from "playwright/test";
import { fill } from "@/lib/i18n/fill";
import { dateText, money, windowText } from "@/lib/i18n/format";
import { type Locale, locales } from "@/lib/i18n/locale";
import { messages } from "@/lib/i18n/messages";
import { named } from "@/lib/i18n/named";
import { fillContact, takeWindow } from "./fixtures/customer";
import { dayAhead, freshPhone, orderByToken, orderNow, service, ZONE } from "./fixtures/orders";
import { expect, test } from "./fixtures/test";

/** Every journey has a day of its own, so that the report of that day counts nobody else's visits. */
const DAYS: Record<string, Record<Locale, number>> = {
  "phone-390": { zh: 2, en: 3 },
  "desktop-1280": { zh: 4, en: 5 },
};

for (const language of locales) {
  test.describe(`in ${language}`, () => {
    test.use({ language });

    test("an order comes in, the right person goes, the customer and the owner see it", async ({
      page,
      as,
      t,
      offered,
    }, { project }) => {
      test.setTimeout(120_000);
      const ahead = DAYS[project.name]?.[language] ?? 6;
      const day = dayAhead(ahead);
      const drains = await service("drain-unblocking");
      const kitchen = drains.options[0]?.choices.find(({ key }) => key === "kitchen");
      const price = money(drains.baseAmount + (kitchen?.amount ?? 0), "CNY", language);
      const reading = { locale: language, zone: ZONE, now: new Date() };

      const owner = await as("owner");
      const before = await report(owner, day, language);

      await test.step("the customer picks a service and pastes a message", async () => {
        await page.goto("/");
        await page.getByRole("link", { name: named(drains, language) }).click();
        const [, month, date] = day.split("-").map(Number);
        const message = `${freshPhone()} 天河区体育西路 ${month}月${date}日3点 厨房下水堵了`;
        await page.getByText(t.orderForm.paste).click();
        await page.getByLabel(t.orderForm.pasteLabel).fill(message);
        await page.getByRole("button", { name: t.orderForm.pasteButton }).click();
        await expect(page.getByText(t.orderForm.pasted)).toBeVisible();
      });

      await test.step("mends what is doubtful", async () => {
        const address = page.getByLabel(t.orderForm.address, { exact: true });
        await expect(address).toHaveValue("天河区体育西路");
        await expect(address).toHaveAccessibleDescription(new RegExp(t.fieldErrors.address_no_number));
        await expect(page.getByRole("group", { name: t.orderForm.when })).toHaveAccessibleDescription(
          new RegExp(t.fieldErrors.time_no_ampm),
        );
        await fillContact(page, { name: "张三", address: "天河区体育西路103号5栋1202" }, language);
        await takeWindow(page, ahead, language);
      });

      await test.step("sees the price change with an option, and orders", async () => {
        const total = page.locator("output");
        await expect(total).toContainText(money(drains.baseAmount, "CNY", language));
        await page.getByRole("radio", { name: kitchen?.[language] }).check();
        await expect(total).toContainText(price);
        await page.getByRole("checkbox", { name: t.orderForm.consent }).check();
        await page.getByRole("button", { name: t.orderForm.submit }).click();
        await page.waitForURL(/\/o\/[\w-]{24}$/);
        await expect(page.getByRole("heading", { name: t.tracking.headline.arranging })).toBeVisible();
      });

      const { id, code } = await orderByToken(page.url());
      const login = await offered(id);
      const step = page.getByRole("list", { name: t.tracking.progress }).locator("[aria-current=step]");
      const worker = await as("worker", login);

      await test.step("the right person gets the offer on the phone and accepts it", async () => {
        await worker.goto("/staff");
        const offer = worker.getByRole("listitem", { name: code });
        await expect(offer.getByRole("timer", { name: t.jobs.answerLeft })).toHaveText(/^(\d+:)?\d+:\d\d$/);
        await offer.getByRole("link").click();
        await expect(worker.getByText(t.jobs.addressLater)).toBeVisible();
        await worker.getByRole("button", { name: t.jobs.accept, exact: true }).click();
        await expect(worker.getByText("天河区体育西路103号5栋1202")).toBeVisible();
      });

      await test.step("the customer's page says by itself who comes and when", async () => {
        const order = await orderNow(id);
        const when = windowText({ start: order.windowStart, end: order.windowEnd }, reading);
        const headline = fill(t.tracking.headline.accepted, { worker: order.worker?.shortName ?? "", day: when });
        await expect(page.getByRole("heading", { name: headline })).toBeVisible();
        await expect(step).toHaveText(t.tracking.steps.accepted);
      });

      await test.step("the manager sees it on the board, and why this person", async () => {
        const order = await orderNow(id);
        const manager = await as("manager");
        await manager.goto(`/admin?day=${day}&status=accepted`);
        await manager.getByRole("link", { name: code }).click();
        await expect(manager.getByRole("heading", { name: t.orderDetail.why })).toBeVisible();
        const chosen = manager.getByRole("row", { name: t.orderDetail.chosen });
        await expect(chosen.getByRole("rowheader")).toContainText(order.worker?.name ?? "");
        await expect(manager.getByRole("table", { name: t.orderDetail.why }).getByRole("row")).not.toHaveCount(1);
      });

      await test.step("the worker sets out, the customer reads when to expect them", async () => {
        await worker.getByRole("button", { name: t.jobs.setOut }).click();
        await expect(step).toHaveText(t.tracking.steps.en_route);
        await expect(page.getByText(t.tracking.arrival)).toBeVisible();
        await expect(page.getByText(/^\d\d:\d\d–\d\d:\d\d$/)).toBeVisible();
      });

      await test.step("the worker starts, takes a photo, writes a note, completes", async () => {
        await worker.getByRole("button", { name: t.jobs.start, exact: true }).click();
        await expect(step).toHaveText(t.tracking.steps.in_progress);
        const buffer = await worker.screenshot();
        await worker.getByLabel(t.jobs.choosePhoto).setInputFiles({ name: "done.png", mimeType: "image/png", buffer });
        await expect(worker.getByRole("img", { name: fill(t.jobs.photo, { n: 1 }) })).toBeVisible();
        await worker.getByLabel(t.jobs.workerNote).fill("疏通好了");
        await worker.getByRole("button", { name: t.jobs.complete, exact: true }).click();
        await expect(worker.getByText(t.jobs.completed)).toBeVisible();
      });

      await test.step("the customer reads the note and gives five stars", async () => {
        await expect(page.getByRole("heading", { name: t.tracking.headline.completed })).toBeVisible();
        await expect(page.getByText("疏通好了")).toBeVisible();
        await page
          .locator("label")
          .filter({ hasText: fill(t.common.stars, { n: 5 }) })
          .click();
        await page.getByLabel(t.tracking.reviewText).fill("来得准时");
        await page.getByRole("button", { name: t.tracking.reviewSubmit }).click();
        await expect(page.getByText(t.tracking.reviewThanks)).toBeVisible();
      });

      await test.step("the owner's report of that day counts it", async () => {
        await expect
          .poll(() => report(owner, day, language))
          .toEqual({
            completed: before.completed + 1,
            revenue: before.revenue + (drains.baseAmount + (kitchen?.amount ?? 0)) / 100,
          });
      });
    });
  });
}

/** What the report of one day says of that day: visits completed, and their revenue. */
async function report(owner: Page, day: string, language: Locale) {
  const { reports } = messages(language);
  await owner.goto(`/admin/reports?from=${day}&to=${day}`);
  await owner.locator("summary", { hasText: reports.trendTable }).click();
  const date = dateText(new Date(`${day}T12:00:00Z`), { locale: language, zone: ZONE, now: new Date() });
  const cells = owner.getByRole("row", { name: date }).getByRole("cell");
  const [, completed = "", revenue = ""] = await cells.allInnerTexts();
  return { completed: Number(completed), revenue: Number(revenue.replace(/[^\d.]/g, "")) };
}
