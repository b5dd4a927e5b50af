import { DateTime } from "luxon";
import { DEMO_PASSWORD } from "@/lib/auth/demo";
import { db, disconnect } from "@/lib/db";
import { learnArrivals } from "@/lib/dispatch/commands-estimate";
import { env } from "@/lib/env";
import { sendDue } from "@/lib/notify/commands-send";
import { chance as chanceFrom } from "./chance";
import { households, placingTimes } from "./demand";
import { openBusiness } from "./setup";
import { order } from "./story-order";
import { openShelves, restockWeekly } from "./story-stock";
import { later, makeWorld, type World } from "./world";

/** The demo is the same business every time; only its dates move with the day it is made. */
const SEED = 20_240_601;

/** People who order, for a business of 60 orders a day with about a third of them regulars. */
const HOUSEHOLDS = 1_400;

/** Minutes after which people have read what they were told. */
const READ_AFTER = 6 * 60;

/**
 * Makes the demo business as of `now`: `days` of history, played through the same verbs that everybody uses, and the
 * work that lies ahead. Does nothing if there is a business already.
 */
export async function seed(days: number, now: Date, say: (line: string) => void): Promise<void> {
  if (await db.business.findFirst({ select: { id: true } })) return say("There is a business already: nothing to do.");
  const zone = "Asia/Shanghai";
  const today = DateTime.fromJSDate(now, { zone }).startOf("day");
  await openBusiness(today.minus({ days }).toJSDate());
  await openShelves();
  const world = await makeWorld(chanceFrom(SEED), zone);
  fillDays(world, today.minus({ days }), days);
  deliverHourly(world, today.minus({ days }).toJSDate());
  learnWeekly(world, today.minus({ days: days - 1 }).toJSDate());
  restockWeekly(world, today.minus({ days }).toJSDate());
  let shown = "";
  await world.time.play(now, (time) => {
    const day = DateTime.fromJSDate(time, { zone }).toISODate() ?? "";
    if (day !== shown)
      say(
        `${Math.max(0, Math.round(days - today.diff(DateTime.fromISO(day, { zone }), "days").days))}/${days} days, ${world.counts.orders ?? 0} orders`,
      );
    shown = day;
  });
  await sendDue(world.office, [], now);
  // The past needs no durable functions any more; what is still open is picked up by the sweep.
  await db.outboxEvent.updateMany({ where: { deliveredAt: null }, data: { deliveredAt: now } });
  await db.message.updateMany({ where: { createdAt: { lt: later(now, -READ_AFTER) } }, data: { readAt: now } });
  say(`${JSON.stringify(world.counts)}; everybody signs in with ${DEMO_PASSWORD}`);
}

/** What comes due is delivered: to the inbox and the order's page, whatever else is set up. */
function deliverHourly(world: World, at: Date): void {
  world.time.at(at, async () => {
    await sendDue(world.office, [], at);
    deliverHourly(world, later(at, 60));
  });
}

/** What every night does in a shop that is open: often enough for the demo, and quicker. */
function learnWeekly(world: World, at: Date): void {
  world.time.at(at, async () => {
    await learnArrivals(world.office, at);
    learnWeekly(world, later(at, 7 * 1440));
  });
}

function fillDays(world: World, first: DateTime, days: number): void {
  const people = households(HOUSEHOLDS, world.chance);
  const regulars = people.slice(0, HOUSEHOLDS / 5);
  for (let index = 0; index <= days; index++) {
    const day = first.plus({ days: index });
    for (const at of placingTimes(day, world.rainy(day.toJSDate()), world.chance)) {
      const household = world.chance.pick(world.chance.happens(0.35) ? regulars : people);
      world.time.at(at, () => order(world, household, at));
    }
  }
}

if (process.argv[1]?.endsWith("seed/main.ts")) {
  await seed(env.SEED_DAYS, new Date(), (line) => console.log(line)).finally(disconnect);
}
