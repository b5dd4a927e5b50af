import { env } from "@/lib/env";
import { withDatabase } from "./database";
import { prepare } from "./prepare";
import { say } from "./progress";
import { seedOnFirstRun } from "./seed";

try {
  await prepare();
  const made = await withDatabase(env, say, (url) => seedOnFirstRun({ env, url, say }));
  say(made ? "the demo business is made" : "there is a business already: nothing to do");
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
