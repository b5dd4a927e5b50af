import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { connect, createServer } from "node:net";
import { join } from "node:path";

/** What the process that holds a data folder tells about itself to others on this machine. */
export type Holder = { url?: string; databaseUrl?: string };

type Entry = Holder & { port: number; token: string };

const file = (dataDir: string) => join(dataDir, "running.json");

/**
 * Takes the data folder for this process. The holder listens on a port and answers with a token, so a lock left by a
 * killed process is told from a live one, whatever process has its number now.
 * Throws one sentence when another process holds it.
 */
export async function lockDataDir(dataDir: string) {
  const token = randomUUID();
  const server = createServer((socket) => socket.on("error", () => {}).end(token)).listen(0, "127.0.0.1");
  server.unref();
  await once(server, "listening");
  const entry: Entry = { port: (server.address() as { port: number }).port, token };
  while (!claim(dataDir, entry)) {
    const holder = await runningHolder(dataDir);
    if (holder) {
      server.close();
      throw new Error(
        `Already running on ${dataDir}${holder.url ? `, at ${holder.url}` : ""}: stop it first, or set another DATA_DIR.`,
      );
    }
    rmSync(file(dataDir), { force: true });
  }
  return {
    /** Tells others where this process's parts are. */
    publish: (holder: Holder) => writeFileSync(file(dataDir), JSON.stringify({ ...entry, ...holder }), { mode: 0o600 }),
    release: () => {
      server.close();
      rmSync(file(dataDir), { force: true });
    },
  };
}

function claim(dataDir: string, entry: Entry): boolean {
  try {
    writeFileSync(file(dataDir), JSON.stringify(entry), { flag: "wx", mode: 0o600 });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

/** Who holds the data folder at this moment, if anybody. */
export async function runningHolder(dataDir: string): Promise<Holder | undefined> {
  try {
    const entry = JSON.parse(readFileSync(file(dataDir), "utf8")) as Entry;
    return (await answer(entry.port)) === entry.token ? entry : undefined;
  } catch {
    return undefined;
  }
}

async function answer(port: number): Promise<string> {
  const socket = connect(port, "127.0.0.1").setTimeout(2000, () => socket.destroy());
  let text = "";
  for await (const chunk of socket) text += chunk;
  return text;
}
