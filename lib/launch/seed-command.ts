import { env } from "@/lib/env";
import { withDatabase } from "./database";
import { prepare } from "./prepare";
import { say } from "./progress";
import { seedOnFirstRun } from "./seed";

try {
  await prepare();
  await withDatabase(env, say, (url) => seedOnFirstRun(env, url, say));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
