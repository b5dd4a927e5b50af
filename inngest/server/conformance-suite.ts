import type { Inngest, InngestFunction } from "inngest";
import { afterAll, beforeAll, vi } from "vitest";
import { type App, clientOf, serveApp, sleep, testConfig, until } from "./conformance-app";
import { type Engine, startEngine } from "./engine";

/** A real Inngest server that the suite is to hold for, instead of the embedded one (CONTRIBUTING.md tells how). */
export const external = process.env.INNGEST_BASE_URL;
const PATIENCE_MS = external ? 60_000 : 10_000;
/** A second is the aim (e2e/bench/engine.ts measures it); the rest is for a busy machine. */
export const LATEST_MS = 3_000;
/** How long nothing more must happen before nothing is believed to happen. */
export const QUIET_MS = external ? 2_000 : 300;

/** One part of the suite: an app of its own, tiny functions that say what they see, and what they have said. */
export type Suite = {
  inngest: Inngest;
  /** Adds a function, while the file is being read. */
  add: (...made: InngestFunction.Any[]) => void;
  /** Says a word of a case. @returns the word */
  say: <T>(id: unknown, word: T) => T;
  said: Record<string, unknown[]>;
  /** Waits until that word of the case has been said. */
  heard: (id: string, word: string) => Promise<unknown>;
  /** Sends an event of a new case. @returns the case, in `data.id` of the event */
  send: (name: string, data?: object, event?: object) => Promise<string>;
  /** The id of a case, for what is sent by other means. */
  newCase: () => string;
};

/**
 * The part of the conformance suite called `name`, seen through the SDK alone. It runs against the embedded server
 * at `port`, on the test file's own database, or against a real one.
 */
export function conformance(name: string, port: number): Suite {
  vi.setConfig({ testTimeout: 3 * PATIENCE_MS, hookTimeout: PATIENCE_MS });
  const inngest = clientOf(external ?? `http://127.0.0.1:${port}`, `conformance-${name}`);
  const functions: InngestFunction.Any[] = [];
  const said: Record<string, unknown[]> = {};
  let cases = 0;
  const newCase = () => `case-${Date.now()}-${cases++}`;
  let app: App;
  let engine: Engine | undefined;

  beforeAll(async () => {
    app = await serveApp(inngest, functions);
    if (external) await syncWith(app.url);
    else engine = await startEngine(testConfig({ port, appUrls: [app.url] }));
  });
  afterAll(async () => {
    await engine?.stop();
    await app.close();
  });

  return {
    inngest,
    add: (...made) => functions.push(...made),
    say: (id, word) => {
      said[String(id)] = [...(said[String(id)] ?? []), word];
      return word;
    },
    said,
    heard: (id, word) => until(`${id} says ${word}`, () => said[id]?.includes(word), PATIENCE_MS),
    async send(name, data = {}, event = {}) {
      const id = newCase();
      await inngest.send({ name, data: { id, ...data }, ...event });
      return id;
    },
    newCase,
  };
}

/** Lets the app tell the real server what it serves. @throws with what the app answers */
async function syncWith(url: string): Promise<void> {
  const response = await fetch(url, { method: "PUT" });
  if (!response.ok) throw new Error(`the server did not take the app: ${response.status} ${await response.text()}`);
}

/** Waits long enough that what has not happened by now is not about to. */
export const quiet = () => sleep(QUIET_MS);
