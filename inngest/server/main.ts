import { type Engine, startEngine } from "./engine";
import { readEngineEnv } from "./env";
import { log } from "./log";

const read = readEngineEnv(process.env, process.pid);
if ("problems" in read) {
  for (const problem of read.problems) log.error(problem);
  process.exit(1);
}

let engine: Engine;
try {
  engine = await startEngine(read.config);
} catch (error) {
  log.error(`cannot listen on port ${read.config.port}: ${(error as Error).message}`);
  process.exit(1);
}
log.info(`listening on http://${read.config.host}:${engine.port}`);

let stopping = false;
const stop = async () => {
  if (stopping) return;
  stopping = true;
  await engine.stop();
  process.exit(0);
};
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, stop);
