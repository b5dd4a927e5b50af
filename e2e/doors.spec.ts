import type { Page } from "playwright/test";
import { acceptOffer } from "@/lib/dispatch/commands";
import { setOut, startVisit } from "@/lib/orders/commands";
import type { HiredWorker } from "./fixtures/hired";
import { DEMO_PASSWORD, expect, test } from "./fixtures/test";

test("a worker sees nobody else's order by any door: page, photo, live stream", async ({
  page,
  as,
  hired,
  placeOrder,
  offered,
  t,
}) => {
  const { service, workers } = await hired(2);
  const hold = async () => {
    const placed = await placeOrder(service.slug);
    const login = await offered(placed.id);
    const person = workers.find((worker) => worker.login === login) as HiredWorker;
    await acceptOffer(person, placed.id, new Date());
    return { ...placed, person };
  };
  const theirs = await hold();
  const own = await hold();
  expect(own.person.login, "two at the same time go to two people").not.toBe(theirs.person.login);
  await setOut(theirs.person, theirs.id, new Date());
  await startVisit(theirs.person, theirs.id, new Date());

  const holder = await as("worker", theirs.person.login);
  const other = await as("worker", own.person.login);
  const buffer = await other.screenshot();
  const multipart = { order: theirs.id, photo: { name: "a.png", mimeType: "image/png", buffer } };
  const headers = { accept: "application/json" };
  const kept = await holder.request.post("/api/photos", { multipart, headers });
  const [photo] = ((await kept.json()) as { ids: string[] }).ids;
  expect((await holder.request.get(`/api/photos/${photo}`)).status()).toBe(200);
  expect((await holder.request.get(`/api/photos/${photo}?token=${theirs.token}`)).status()).toBe(200);

  await test.step("page and photo are not there for another worker, a stranger, another customer", async () => {
    expect((await other.goto(`/staff/jobs/${theirs.id}`))?.status()).toBe(404);
    await expect(other.getByRole("heading", { name: t.jobs.goneTitle })).toBeVisible();
    expect((await other.request.get(`/api/photos/${photo}`)).status()).toBe(404);
    expect((await other.request.post("/api/photos", { multipart, headers })).status()).toBe(404);
    expect((await page.request.get(`/api/photos/${photo}`)).status()).toBe(404);
    expect((await page.request.get(`/api/photos/${photo}?token=${own.token}`)).status()).toBe(404);
    expect((await page.request.post("/api/photos", { multipart, headers })).status()).toBe(401);
    expect((await page.goto(`/o/${theirs.token.slice(0, -1)}-`))?.status()).toBe(404);
    await expect(page.getByRole("heading", { name: t.tracking.missingTitle })).toBeVisible();
  });

  await test.step("the live stream tells them of their own orders only", async () => {
    await other.goto("/staff");
    const heard = await listen(other, "/api/live");
    const heardByLink = await listen(other, `/api/live?token=${own.token}`);
    expect((await page.request.get("/api/live")).status()).toBe(401);
    expect((await page.request.get("/api/live?token=nobody")).status()).toBe(404);
    await holder.goto(`/staff/jobs/${theirs.id}`);
    await holder.getByRole("button", { name: t.jobs.complete, exact: true }).click();
    await expect(holder.getByText(t.jobs.completed)).toBeVisible();
    await setOut(own.person, own.id, new Date());
    await expect.poll(heard).toContain(own.id);
    await expect.poll(heardByLink).toContain(own.id);
    expect(await heard()).not.toContain(theirs.id);
    expect(await heardByLink()).not.toContain(theirs.id);
  });
});

test("a role sees its own part of the house, a stranger signs in first and comes back", async ({ page, as, t }) => {
  const support = await as("support");
  await support.goto("/admin");
  await expect(support.getByRole("heading", { name: t.board.title })).toBeVisible();
  await expect(support.getByRole("link", { name: t.admin.nav.reports, exact: true })).toBeHidden();
  await support.goto("/admin/reports");
  await expect(support.getByRole("heading", { name: t.reports.title })).toBeHidden();
  for (const file of ["orders.csv", "shares/people.csv", "shares/overrides.csv"]) {
    expect((await support.request.get(`/admin/reports/${file}`, { maxRedirects: 0 })).ok(), file).toBe(false);
  }
  expect((await support.goto("/admin/reports/shares"))?.status()).toBe(404);
  expect((await support.goto("/admin/keys"))?.status()).toBe(404);
  expect((await support.request.get("/admin/dispatch/what-if/progress")).status()).toBe(403);

  const worker = await as("worker");
  await worker.goto("/admin/orders");
  await expect(worker).toHaveURL(/\/staff$/);

  await page.goto("/admin/orders?status=completed");
  await expect(page).toHaveURL(/\/sign-in\?next=/);
  await page.getByLabel(t.signIn.login).fill("manager");
  await page.getByLabel(t.signIn.password).fill(DEMO_PASSWORD);
  await page.getByRole("button", { name: t.signIn.submit, exact: true }).click();
  await expect(page).toHaveURL(/\/admin\/orders/);
  await expect(page.getByRole("heading", { name: t.admin.orders.title })).toBeVisible();
});

/** Listens to a live stream from a page. @returns what it has told so far. */
async function listen(page: Page, url: string): Promise<() => Promise<string>> {
  const told = await page.evaluateHandle(
    (address) =>
      new Promise<{ text: string }>((resolve) => {
        const heard = { text: "" };
        const source = new EventSource(address);
        source.onmessage = ({ data }) => {
          heard.text += data;
        };
        source.onopen = () => resolve(heard);
      }),
    url,
  );
  return () => told.evaluate(({ text }) => text);
}
