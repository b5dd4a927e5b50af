import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, existsSync, openSync, readFileSync, readlinkSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { asUser, type Place, type User } from "./postgres-place";

const START_TIMEOUT_MS = 120_000;
const STOP_TIMEOUT_MS = 30_000;
const LOG_LIMIT_BYTES = 5_000_000;

/** Starts the server process of an existing cluster and waits until it takes connections. `ended` settles when it has ended. */
export async function spawnServer(
  { cluster, bin, user }: Place,
  log: string,
  port: number,
  scratch: boolean,
): Promise<{ server: ChildProcess; ended: Promise<void> }> {
  const settings = {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    max_connections: 100,
    shared_buffers: "128MB",
    timezone: "UTC",
    log_timezone: "UTC",
    log_checkpoints: "off",
    ...(scratch && { fsync: "off", synchronous_commit: "off", full_page_writes: "off" }),
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const begin = statSync(log, { throwIfNoEntry: false })?.size ?? 0;
  const output = openSync(log, begin > LOG_LIMIT_BYTES ? "w" : "a", 0o600);
  // Its own process group: Ctrl-C in the terminal reaches the launcher, not the database under the web app.
  const server = spawn(join(bin, "postgres"), ["-D", cluster, "-p", String(port), ...flags], {
    ...asUser(user),
    detached: true,
    stdio: ["ignore", output, output],
  });
  closeSync(output);
  const ended = leash(server, user);
  await ready(server, cluster, () => readFileSync(log, "utf8").slice(begin > LOG_LIMIT_BYTES ? 0 : begin), log);
  return { server, ended };
}

/** PostgreSQL writes "ready" into the eighth line of its pid file once it takes connections. */
async function ready(server: ChildProcess, cluster: string, logged: () => string, log: string): Promise<void> {
  const pidFile = join(cluster, "postmaster.pid");
  const failed = once(server, "error").then(([error]) => error as Error);
  const deadline = Date.now() + START_TIMEOUT_MS;
  while (Date.now() < deadline) {
    const error = await Promise.race([failed, sleep(20)]);
    if (error || server.exitCode !== null || server.signalCode !== null) {
      const reason =
        error?.message ??
        logged()
          .match(/(?:FATAL|PANIC):\s*(.+)/g)
          ?.at(-1) ??
        lastLine(logged());
      throw new Error(`PostgreSQL could not start on ${cluster}: ${reason} (its log: ${log})`);
    }
    const lines = existsSync(pidFile) ? readFileSync(pidFile, "utf8").split("\n") : [];
    if (Number(lines[0]) === server.pid && lines[7]?.startsWith("ready")) return;
  }
  server.kill("SIGQUIT");
  throw new Error(`PostgreSQL was not ready after ${START_TIMEOUT_MS / 1000} s (its log: ${log})`);
}

/**
 * When this process dies, however it dies, the pipe closes and the waiting shell ends the server cleanly.
 * Settles when the server has ended.
 */
async function leash(server: ChildProcess, user: User | undefined): Promise<void> {
  const exit = once(server, "exit").catch(() => []);
  if (process.platform === "win32" || !server.pid) return void (await exit);
  const script = 'read -r _; kill -INT "$0" 2>/dev/null';
  const watcher = spawn("/bin/sh", ["-c", script, String(server.pid)], {
    ...asUser(user),
    detached: true,
    stdio: ["pipe", "ignore", "ignore"],
  });
  const watched = once(watcher, "exit").catch(() => []);
  await exit;
  watcher.kill("SIGKILL");
  await watched;
}

/** Ends the server that a killed program left behind on this cluster; a stale pid file is no obstacle. */
export async function stopLeftover(cluster: string, say?: (line: string) => void): Promise<void> {
  const file = join(cluster, "postmaster.pid");
  const pid = existsSync(file) ? Number(readFileSync(file, "utf8").split("\n")[0]) : 0;
  if (!pid || !isAlive(pid)) return;
  if (!isServerOf(pid, cluster)) return rmSync(file); // the number went to another program since
  say?.("stopping the PostgreSQL that an earlier run left behind");
  process.kill(pid, "SIGINT");
  for (let waited = 0; isAlive(pid); waited += 50) {
    if (waited > STOP_TIMEOUT_MS)
      throw new Error(
        `A PostgreSQL left behind by an earlier run (process ${pid}) does not stop: end it and start again.`,
      );
    await sleep(50);
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

function isServerOf(pid: number, cluster: string): boolean {
  try {
    if (process.platform === "linux") return readlinkSync(`/proc/${pid}/cwd`) === cluster;
    return execFileSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" }).includes(cluster);
  } catch {
    return false;
  }
}

const lastLine = (text: string) => text.trim().split("\n").at(-1) ?? "";
