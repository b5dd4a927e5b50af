import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import type { CrashSent } from "./crash-sender";
import { makeCrashStack, parts } from "./crash-stack";
import { recordMails } from "./mail-recorder";

const USAGE = "npm run bench:crash -- [--kills N] [--orders M] [--seed S] [--workers N]";
/** Mean pause between two kills. */
const KILL_MS = 4_000;
const CANCELS = 0.1;
const QUIET_SECONDS = 120;

/**
 * Two web processes, two engine processes and PostgreSQL under a stream of orders, workers and cancellations; a random
 * one is killed (-9) at random moments, again and again. Then the database, the API and a mail server of the bench's
 * own tell what was lost or doubled.
 */
async function crash(): Promise<void> {
  const { values } = parseArgs({
    options: {
      kills: { type: "string", default: "50" },
      orders: { type: "string" },
      seed: { type: "string", default: "7" },
      workers: { type: "string", default: "120" },
    },
  });
  const kills = Number(values.kills);
  const [orders, seed, workers] = [values.orders ?? kills * 12, values.seed, values.workers].map(Number) as [
    number,
    number,
    number,
  ];
  if (![kills, orders, seed, workers].every((value) => value >= 0)) throw new Error(USAGE);
  const say = (line: string) => console.error(line);
  const mail = await recordMails();
  // For this process, in which people work and cancel, as for those that it starts.
  Object.assign(process.env, { SMTP_URL: mail.url, MAIL_FROM: "shop@crash.example" });
  const stack = await makeCrashStack(say);
  process.env.DATABASE_URL = stack.databaseUrl;
  try {
    const { chance } = await import("@/prisma/seed/chance");
    const { madeUpStream } = await import("./crash-orders");
    const { makeScratchBusiness } = await import("./scratch-business");
    const { makeClient } = await import("./crash-sender");
    const { simulatePatientWorkers } = await import("./crash-workers");
    const { openMailboxes } = await import("./crash-messages");
    const { countCrashOutcome, waitForCrashQuiet } = await import("./crash-outcome");
    const { persistently } = await import("./persistent");
    const { percentiles } = await import("./percentiles");
    const { system } = await import("@/lib/auth/actor");
    const { cancelOrder } = await import("@/lib/orders/commands");
    const stream = madeUpStream(orders, chance(seed));
    const key = await makeScratchBusiness(stream, workers, new Date());
    await openMailboxes();
    await stack.start();
    while (!(await stack.healthy())) await sleep(200);
    say(`${orders} orders, ${kills} kills`);

    const client = makeClient(stack.urls, key, say);
    const sent: CrashSent = { accepted: new Map(), refused: new Map(), contradicted: 0 };
    const stopWorkers = await simulatePatientWorkers(chance(seed + 1));
    const cancels = chance(seed + 2);
    const spanMs = Math.max(kills * KILL_MS, orders * 50);
    let atWork = orders;
    const sending = stream.rows.map(async (row, index) => {
      await sleep((index * spanMs) / orders);
      const order = row.ok && (await client.place(row.body, index, sent));
      if (order && cancels.happens(CANCELS)) {
        await sleep(cancels.wait(2_000));
        await persistently(() => cancelOrder(system("crash"), order.id, { reason: "changed_mind" }, new Date()));
      }
      atWork--;
    });

    const recoveredMs: number[] = [];
    const killed = await killAll(stack, kills, chance(seed + 3), recoveredMs, say);
    await Promise.race([Promise.all(sending), sleep(QUIET_SECONDS * 1000)]);
    if (atWork) say(`${atWork} orders or cancellations were never answered`);
    const stuck = atWork + (await waitForCrashQuiet(QUIET_SECONDS, say));
    stopWorkers();
    for (const [reason, count] of sent.refused) say(`refused ${count}: ${reason}`);
    const outcome = await countCrashOutcome(sent, client.knows, { stuck, arrivals: mail.arrivals }, say);
    const { p50 } = percentiles(recoveredMs);
    const result = {
      kills: killed,
      accepted: sent.accepted.size,
      ...outcome,
      recovered_ms: { p50, max: Math.round(Math.max(0, ...recoveredMs)) },
    };
    await stack.stop();
    console.log(JSON.stringify(result));
  } catch (error) {
    await stack.stop();
    throw error;
  }
}

type Stack = Awaited<ReturnType<typeof makeCrashStack>>;
type Chance = ReturnType<typeof import("@/prisma/seed/chance").chance>;

/** Kills at random moments, whether or not everything is up again; notes for each kill how long until it is. */
async function killAll(
  stack: Stack,
  kills: number,
  chance: Chance,
  recoveredMs: number[],
  say: (line: string) => void,
) {
  let open: { part: string; at: number }[] = [];
  let done = 0;
  const watch = async () => {
    while (done < kills || open.length) {
      const before = open;
      if (before.length && (await stack.healthy())) {
        // A kill that came while the question was on its way is not answered by it.
        open = open.filter((each) => !before.includes(each));
        for (const { part, at } of before) {
          recoveredMs.push(performance.now() - at);
          say(`${part} was back after ${Math.round(performance.now() - at)} ms`);
        }
      }
      await sleep(50);
    }
  };
  const watching = watch();
  while (done < kills) {
    await sleep(chance.wait(KILL_MS));
    const part = chance.pick(parts);
    if (!stack.kill(part)) continue;
    open = [...open, { part, at: performance.now() }];
    done++;
    say(`${done}: ${part}`);
  }
  await watching;
  return done;
}

await crash()
  .then(() => process.exit(0))
  .catch((error: unknown) => {
    console.error(error instanceof Error ? error.stack : error);
    process.exit(1);
  });
