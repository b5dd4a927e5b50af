import { db } from "@/lib/db";
import { fill } from "@/lib/i18n/fill";
import { fillContact, takeWindow } from "./fixtures/customer";
import { dayAhead, freshPhone, orderByToken, orderNow, windowAhead } from "./fixtures/orders";
import { expect, test } from "./fixtures/test";

test("two come together: both are asked, it stands once both have accepted, and the customer reads who comes", async ({
  page,
  hired,
  offered,
  as,
  t,
  language,
}) => {
  test.setTimeout(120_000);
  const { service, workers } = await hired(3);
  await db.service.update({ where: { id: service.id }, data: { crew: 2 } });

  await page.goto(`/order/${service.slug}`);
  await takeWindow(page, 6, language);
  await fillContact(page, { name: "张三", phone: freshPhone(), address: "广州市天河区体育西路103号5栋1202" }, language);
  await page.getByRole("checkbox", { name: t.orderForm.consent }).check();
  await page.getByRole("button", { name: t.orderForm.submit }).click();
  await page.waitForURL(/\/o\/[\w-]{24}$/);
  const { id, code } = await orderByToken(page.url());
  await offered(id);
  const asked = await db.offer.findMany({ where: { orderId: id, status: "pending" }, select: { workerId: true } });
  const them = workers.filter(({ workerId }) => asked.some((offer) => offer.workerId === workerId));
  expect(them).toHaveLength(2);
  const [first, second] = them as [(typeof workers)[number], (typeof workers)[number]];

  const accept = async (login: string) => {
    const phone = await as("worker", login);
    await phone.goto("/staff");
    await phone.getByRole("listitem", { name: code }).getByRole("link").click();
    await phone.getByRole("button", { name: t.jobs.accept, exact: true }).click();
    await expect(phone.getByText("广州市天河区体育西路103号5栋1202")).toBeVisible();
    return phone;
  };
  const phone = await accept(first.login);
  await expect(phone.getByText(t.jobs.crewWaits)).toBeVisible();
  await expect(phone.getByText(second.shortName)).toBeVisible();
  await expect(phone.getByRole("button", { name: t.jobs.setOut })).toBeHidden();
  expect((await orderNow(id)).status).toBe("offered");

  await accept(second.login);
  expect((await orderNow(id)).status).toBe("accepted");
  await expect(phone.getByText(t.jobs.crewWaits)).toBeHidden();
  for (const { shortName } of them) await expect(page.getByText(shortName).first()).toBeVisible();

  const stranger = workers.find((worker) => !them.includes(worker)) as (typeof workers)[number];
  const other = await as("worker", stranger.login);
  expect((await other.goto(`/staff/jobs/${id}`))?.status()).toBe(404);
});

test("orders from one place share a way: picked up once, then stop by stop", async ({
  page,
  hired,
  placeOrder,
  as,
  t,
}) => {
  test.setTimeout(120_000);
  const { service, workers } = await hired(1);
  const shop = { nameZh: `花房 ${service.slug}`, nameEn: `Shop ${service.slug}`, lat: 23.1331, lng: 113.3221 };
  const { id: placeId } = await db.place.create({ data: shop, select: { id: true } });
  await db.service.update({
    where: { id: service.id },
    data: { pickup: "place", tripMinutes: 60, tripOrders: 4, durationMinutes: 10 },
  });
  const { workerId, login } = workers[0] as (typeof workers)[number];
  const phone = await as("worker", login);
  try {
    for (const number of [101, 109]) {
      const address = { text: `广州市天河区体育西路${number}号` };
      const order = await placeOrder(service.slug, { address, window: windowAhead(2, 10) });
      await expect.poll(async () => (await orderNow(order.id)).status).toBe("offered");
      await phone.goto("/staff");
      await phone.getByRole("listitem", { name: order.code }).getByRole("link").click();
      await phone.getByRole("button", { name: t.jobs.accept, exact: true }).click();
      await expect.poll(async () => (await orderNow(order.id)).status).toBe("accepted");
    }
    const held = await db.offer.findMany({
      where: { workerId },
      select: { carried: true },
      orderBy: { startAt: "asc" },
    });
    expect(held.map(({ carried }) => carried)).toEqual([false, true]);
    await phone.goto(`/staff?day=${dayAhead(2)}`);
    await expect(phone.getByRole("heading", { name: fill(t.jobs.tripTitle, { n: 2 }) })).toBeVisible();
    await expect(phone.getByRole("list", { name: t.jobs.tripOrder }).getByRole("listitem")).toHaveCount(2);
  } finally {
    await db.place.update({ where: { id: placeId }, data: { active: false } });
    await page.close();
  }
});
