import { parseArgs } from "node:util";
import { env } from "@/lib/env";
import { demoLogins } from "./logins";
import { say } from "./progress";
import { Stack } from "./stack";

const { values } = parseArgs({ options: { dev: { type: "boolean", default: false } } });
const stack = new Stack(env, values.dev, say);

let signals = 0;
async function stop(): Promise<never> {
  signals++;
  if (signals === 1) say("stopping (Ctrl-C again: at once)");
  await stack.stop(signals > 1);
  process.exit(signals > 1 ? 130 : 0);
}
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, stop);

// npm hands a signal on to the shell between it and this process, and the shell dies of it without a word.
const parent = process.ppid;
const watch = () => process.ppid !== parent && signals === 0 && stop();
if (process.env.npm_lifecycle_event) setInterval(watch, 500).unref();

try {
  const { url, databaseUrl } = await stack.start();
  if (!signals) await welcome(url, databaseUrl);
} catch (error) {
  if (!signals) {
    console.error(error instanceof Error ? error.message : error);
    await stack.stop();
    process.exit(1);
  }
}

async function welcome(url: string, databaseUrl: string): Promise<void> {
  const logins = await demoLogins(databaseUrl).catch(() => []);
  say(`ready: ${url}`);
  for (const { role, login, password } of logins)
    console.log(`          ${role.padEnd(10)}${login.padEnd(16)}${password}`);
  console.log("          Ctrl-C stops everything.");
}
