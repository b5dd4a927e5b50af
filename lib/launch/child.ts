import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { stripVTControlCharacters } from "node:util";
import type { Say } from "./progress";

const GRACE_MS = 8_000;
const FIRST_BACKOFF_MS = 500;
const LONGEST_BACKOFF_MS = 30_000;
/** A process that lived this long did start; its next crash begins the backoff anew. */
const SETTLED_MS = 60_000;

/** Ends what was started: politely, or at once. */
export type Stop = (hard: boolean) => Promise<void>;

type Program = {
  /** What the lines of its output begin with. */
  name: string;
  /** Arguments of node. */
  args: string[];
  env: Record<string, string | undefined>;
  /** Gets each line of its output. */
  onLine: Say;
};

/** Runs a program on this same Node. It has its own process group: Ctrl-C reaches the launcher alone. */
function start({ args, env, onLine }: Program): ChildProcess {
  const child = spawn(process.execPath, ["--import", new URL("leash.mjs", import.meta.url).href, ...args], {
    env: { ...process.env, ...env, LEASH_HELD_BY: String(process.pid) },
    detached: process.platform !== "win32",
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  child.once("exit", () => killGroup(child)); // what it started and left behind
  for (const stream of [child.stdout, child.stderr])
    if (stream) createInterface({ input: stream }).on("line", (line) => onLine(stripVTControlCharacters(line)));
  return child;
}

const hasEnded = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null;

async function end(child: ChildProcess, hard: boolean): Promise<void> {
  if (hasEnded(child)) return;
  const exit = once(child, "exit");
  if (hard) killGroup(child);
  else child.kill("SIGTERM");
  const late = setTimeout(killGroup, GRACE_MS, child);
  await exit;
  clearTimeout(late);
}

/**
 * Ends a program and all that it started. To be called while it lives or at the moment of its end, never later:
 * the number of a process group that is gone is given to strangers.
 */
function killGroup(child: ChildProcess): void {
  if (!child.pid || process.platform === "win32") return void child.kill("SIGKILL");
  try {
    process.kill(-child.pid, "SIGKILL");
  } catch {
    // Nothing of it is left.
  }
}

/** Runs a program to its end. @returns whether it succeeded, and how to stop it before. */
export function runChild(program: Program): { done: Promise<boolean>; stop: Stop } {
  const child = start(program);
  const done = once(child, "exit").then(([code]) => code === 0);
  return { done, stop: (hard) => end(child, hard) };
}

/** Keeps a program running: starts it again, after a growing pause, whenever it ends by itself. */
export function keepRunning(program: Program, say: Say): Stop {
  let stopped = false;
  let child = start(program);
  const watch = async () => {
    let backoff = FIRST_BACKOFF_MS;
    for (;;) {
      const begin = Date.now();
      const [code, signal] = await once(child, "exit");
      if (stopped) return;
      if (Date.now() - begin > SETTLED_MS) backoff = FIRST_BACKOFF_MS;
      say(`${program.name} ended by itself (${signal ?? `code ${code}`}): starting it again in ${backoff / 1000} s`);
      await sleep(backoff);
      if (stopped) return;
      backoff = Math.min(backoff * 2, LONGEST_BACKOFF_MS);
      child = start(program);
    }
  };
  watch();
  return async (hard) => {
    stopped = true;
    await end(child, hard);
  };
}
