import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { system } from "@/lib/auth/actor";
import { cpuSeconds } from "./cpu";
import { listenToAll } from "./live-streams";
import { percentiles } from "./percentiles";
import { makeScratchStack } from "./scratch-stack";
import { readStream } from "./streams";

const USAGE = "npm run bench:live -- FILE [--streams N] [--seconds N]";
/** Changes a second while the streams are listened to. */
const RATE = 10;
/** A change that has not come through after so long is missing. */
const PATIENCE_MS = 5_000;

/**
 * How soon a change committed by another process is on the customers' streams of one production web process, and what
 * many open streams cost while nothing changes. Prints one JSON line last: delay from commit to arrival in ms, changes
 * that never came, messages that came to somebody else, and CPU seconds a second without and with the streams.
 */
async function bench(): Promise<void> {
  const options = { streams: { type: "string" }, seconds: { type: "string" } } as const;
  const { values, positionals } = parseArgs({ allowPositionals: true, options });
  const [streams, seconds] = [Number(values.streams ?? 200), Number(values.seconds ?? 10)];
  if (!positionals[0] || !(streams > 0) || !(seconds > 0)) throw new Error(USAGE);
  const source = readStream(positionals[0]);
  source.rows = source.rows.filter(({ ok }) => ok).slice(0, streams);
  const stack = await makeScratchStack((line) => console.error(line));
  process.env.DATABASE_URL = stack.databaseUrl;
  try {
    const { makeScratchBusiness } = await import("./scratch-business");
    const { sendAll } = await import("./sender");
    const { db, disconnect } = await import("@/lib/db");
    const { cancelOrder } = await import("@/lib/orders/commands");
    const key = await makeScratchBusiness(source, 1, new Date());
    // Nobody works: every order waits for the office, and nothing moves it but this program.
    await db.worker.updateMany({ data: { active: false } });
    const url = await stack.start();
    await sendAll(source.rows, { url, key, rate: 20 });
    while (await db.order.count({ where: { status: { not: "escalated" } } })) await sleep(200);
    const orders = await db.order.findMany({ select: { id: true, token: true } });
    const idle = async () => {
      const before = cpuSeconds(stack.pid());
      await sleep(seconds * 1000);
      return Math.round(((cpuSeconds(stack.pid()) - before) / seconds) * 1000) / 1000;
    };
    await sleep(5_000);
    const without = await idle();
    const ears = await listenToAll(orders, url);
    const open = await idle();
    ears.forget();
    const committed = new Map<string, number>();
    for (const { id } of orders) {
      await cancelOrder(system("bench"), id, { reason: "bench" }, new Date());
      committed.set(id, performance.now());
      await sleep(1000 / RATE);
    }
    await sleep(PATIENCE_MS);
    ears.close();
    await disconnect();
    const delays = [...committed].flatMap(([id, at]) => {
      const heard = ears.heard.get(id);
      return heard === undefined ? [] : [Math.max(0, heard - at)];
    });
    await stack.stop();
    const missed = committed.size - delays.length;
    const counted = { streams: orders.length, missed, strays: ears.strays(), delay_ms: percentiles(delays) };
    console.log(JSON.stringify({ ...counted, idle_cpu: { without, open } }));
  } catch (error) {
    await stack.stop();
    throw error;
  }
}

await bench()
  .then(() => process.exit(0))
  .catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  });
