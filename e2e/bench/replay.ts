import { parseArgs } from "node:util";
import { makeScratchStack } from "./scratch-stack";
import { readStream } from "./streams";

const USAGE = "npm run replay -- FILE [--orders N] [--rate PER_SECOND] [--workers N]";

/**
 * Runs a real order stream through the whole system: a scratch business over the stream's own places, orders posted
 * over HTTP to the production program, simulated workers. Prints the result as one JSON line last.
 */
async function replay(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { orders: { type: "string" }, rate: { type: "string" }, workers: { type: "string" } },
  });
  const [orders, rate, workers] = [values.orders, values.rate ?? "10", values.workers ?? "120"].map(Number) as [
    number,
    number,
    number,
  ];
  if (!positionals[0] || !(rate > 0) || !(workers > 0)) throw new Error(USAGE);
  const stream = readStream(positionals[0]);
  if (values.orders) stream.rows.length = Math.min(stream.rows.length, orders);
  const say = (line: string) => console.error(line);
  const stack = await makeScratchStack(say);
  process.env.DATABASE_URL = stack.databaseUrl;
  try {
    const { makeScratchBusiness } = await import("./scratch-business");
    const { simulateWorkers } = await import("./simulated-workers");
    const { countOutcome, waitForQuiet } = await import("./outcome");
    const { sendAll } = await import("./sender");
    const { percentiles } = await import("./percentiles");
    const { chance } = await import("@/prisma/seed/chance");
    const { disconnect } = await import("@/lib/db");
    const key = await makeScratchBusiness(stream, workers, new Date());
    const url = await stack.start();
    const stopWorkers = await simulateWorkers(chance(7));
    say(`${stream.rows.length} orders at ${rate} a second to ${url}, ${workers} workers`);
    const sent = await sendAll(stream.rows, { url, key, rate });
    const unfinished = await waitForQuiet(120);
    stopWorkers();
    const outcome = await countOutcome(sent.accepted, sent.failed);
    await disconnect();
    const refused = Object.values(sent.refused).reduce((sum, count) => sum + count, 0);
    for (const [reason, count] of Object.entries(sent.refused)) say(`refused ${count}: ${reason}`);
    if (unfinished) say(`${unfinished} orders were still open after two minutes`);
    if (sent.failed) say(`${sent.failed} posts had no answer`);
    const { offer_ms, ...counted } = outcome;
    const result = {
      sent: sent.sent,
      accepted: sent.accepted.size,
      refused,
      ...counted,
      intake_ms: percentiles(sent.intakeMs),
      offer_ms,
    };
    await stack.stop();
    console.log(JSON.stringify(result));
  } catch (error) {
    await stack.stop();
    throw error;
  }
}

await replay()
  .then(() => process.exit(0))
  .catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  });
