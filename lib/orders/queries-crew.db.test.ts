import { beforeEach, expect, test, vi } from "vitest";
import { emptyDatabase } from "@/e2e/fixtures/database";
import { openShop, type Shop, waitingOrder } from "@/e2e/fixtures/shop";
import { type StaffActor, system } from "@/lib/auth/actor";
import { db } from "@/lib/db";
import { acceptOffer, declineOffer, makeNextOffer } from "@/lib/dispatch/commands";
import { subscribe } from "@/lib/events/live";
import { setOut, startVisit } from "./commands";
import { addPhoto } from "./commands-photo";
import { dayOf } from "./day";
import { boardByPerson } from "./queries-board";
import { crewsOf } from "./queries-crew";
import { workerJob, workerJobs } from "./queries-jobs";
import { orderDetail } from "./queries-order";
import { trackOrder } from "./queries-track";
import { teamOf } from "./team";

const now = new Date("2024-06-11T02:00:00Z"); // Tuesday 10:00 in Shanghai
const zone = "Asia/Shanghai";
const after = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0]);
let shop: Shop;
let id: string;
let lead: StaffActor;
let mate: StaffActor;
let stranger: StaffActor;

beforeEach(async () => {
  await emptyDatabase();
  shop = await openShop(3);
  id = await waitingOrder(shop, now, { crew: 2 });
  await makeNextOffer(system("dispatch"), id, now);
  const team = teamOf(await db.order.findUniqueOrThrow({ where: { id } }));
  const actor = (workerId?: string) => shop.workers.find((worker) => worker.workerId === workerId) as StaffActor;
  [lead, mate] = [actor(team[0]), actor(team[1])];
  stranger = shop.workers.find(({ workerId }) => !team.includes(workerId)) as StaffActor;
});

test("each of a crew answers for themselves: who has accepted waits for the other, and sees with whom", async () => {
  await acceptOffer(mate, id, after(1));
  const asked = await workerJobs(lead, zone, after(2));
  expect(asked.offers).toMatchObject([{ id, status: "offered", address: "", offer: { travelSeconds: 240 } }]);
  const waits = await workerJobs(mate, zone, after(2));
  expect(waits.offers).toEqual([]);
  expect(waits.days[0]?.jobs).toMatchObject([
    {
      id,
      status: "accepted",
      crew: { size: 2, leads: false, waits: true, mates: [{ shortName: lead.name, accepted: false }] },
    },
  ]);
  expect(await workerJob(mate, id)).toMatchObject({ status: "accepted", offer: null });
  expect((await workerJobs(stranger, zone, after(2))).offers).toEqual([]);
  await acceptOffer(lead, id, after(3));
  const settled = {
    status: "accepted",
    crew: { leads: true, waits: false, mates: [{ accepted: true, leads: false }] },
  };
  expect(await workerJob(lead, id)).toMatchObject(settled);
});

test("the customer reads the names of all, once all have accepted; the office sees who is asked", async () => {
  const customer = { kind: "link", orderId: id } as const;
  await acceptOffer(mate, id, after(1));
  expect(await trackOrder(customer, id, after(1))).toMatchObject({ worker: null, mates: [], crew: 2 });
  expect((await orderDetail(shop.manager, id))?.members).toMatchObject([
    { workerId: lead.workerId, status: "pending" },
    { workerId: mate.workerId, status: "accepted" },
  ]);
  await acceptOffer(lead, id, after(2));
  expect(await trackOrder(customer, id, after(2))).toMatchObject({
    worker: { shortName: lead.name },
    mates: [{ shortName: mate.name }],
  });
});

test("photos and lists: both of a crew, nobody else", async () => {
  await acceptOffer(mate, id, after(1));
  await acceptOffer(lead, id, after(2));
  await setOut(lead, id, after(60));
  await startVisit(mate, id, after(120));
  expect(await addPhoto(mate, id, png, after(121))).toMatchObject({ ok: true });
  expect(await addPhoto(lead, id, png, after(121))).toMatchObject({ ok: true });
  await expect(addPhoto(stranger, id, png, after(121))).rejects.toThrow("NOT_FOUND");
  expect((await crewsOf(stranger, [{ id, crew: 2 }])).get(id)).toEqual([]);
  const day = dayOf(null, zone, now);
  const lanes = await boardByPerson(shop.manager, day, zone);
  expect(lanes.filter(({ visits }) => visits.length > 0)).toHaveLength(2);
});

test("open pages of both are told of every change, also of who leaves; a stranger's are not", async () => {
  const heard: Record<string, string[]> = { lead: [], mate: [], stranger: [] };
  let listening = 0;
  const stops = Object.entries({ lead, mate, stranger }).map(([name, actor]) =>
    subscribe(actor, (change) => (change ? heard[name]?.push(change.verb) : listening++)),
  );
  await vi.waitFor(() => expect(listening).toBe(3));
  await acceptOffer(mate, id, after(1));
  await declineOffer(lead, id, { reason: "too_far" }, after(2));
  await makeNextOffer(system("dispatch"), id, after(2));
  await vi.waitFor(() => expect(heard.stranger).toEqual(["offer"]));
  for (const stop of stops) stop();
  expect(heard).toEqual({ lead: ["join", "decline"], mate: ["join", "decline", "offer"], stranger: ["offer"] });
});

test("what a worker may see is found by the index, not by reading all orders", async () => {
  const plan = await db.$transaction(async (tx) => {
    await tx.$executeRaw`SET LOCAL enable_seqscan = off`;
    return tx.$queryRaw<{ "QUERY PLAN": string }[]>`
      EXPLAIN SELECT id FROM "Order" WHERE "workerId" = '00000000-0000-0000-0000-000000000001'::uuid
        OR (crew > 1 AND "mateIds" @> ARRAY['00000000-0000-0000-0000-000000000001']::uuid[])`;
  });
  const text = plan.map((row) => row["QUERY PLAN"]).join("\n");
  expect(text).toContain("order_mates");
  expect(text).not.toContain("Seq Scan");
});
