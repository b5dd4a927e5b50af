import type { Actor } from "@/lib/auth/actor";
import { type LiveChange, subscribe, subscribeRuns } from "./live";

const HEARTBEAT_MS = 20_000;

/** The headers of an answer that is a stream: nobody on the way may keep it back. */
export const STREAM_HEADERS = {
  "content-type": "text/event-stream; charset=utf-8",
  "cache-control": "no-cache, no-transform",
  "x-accel-buffering": "no",
};

/**
 * Changes that the actor may see, as a stream of server-sent events: `{"order", "verb"}`, or `{}` where something may
 * have been missed. Whoever reconnects re-reads the page, so that a gap shows nothing stale.
 */
export const stream = (actor: Actor, signal: AbortSignal): ReadableStream<Uint8Array> =>
  streamOf((tell) => subscribe(actor, tell), signal);

/** `{}` whenever a run of the durable functions began or ended. Whoever opens it has asked who may know. */
export const streamRuns = (signal: AbortSignal): ReadableStream<Uint8Array> => streamOf(subscribeRuns, signal);

type Tell = (change: LiveChange | null) => void;

function streamOf(listen: (tell: Tell) => () => void, signal: AbortSignal): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let stop = () => {};
  return new ReadableStream({
    start(controller) {
      const write = (text: string) => controller.enqueue(encoder.encode(text));
      const unsubscribe = listen((change) => {
        const told = change ? { order: change.order, verb: change.verb } : {};
        write(`data: ${JSON.stringify(told)}\n\n`);
      });
      const heartbeat = setInterval(() => write(": still here\n\n"), HEARTBEAT_MS);
      stop = () => {
        unsubscribe();
        clearInterval(heartbeat);
      };
      signal.addEventListener("abort", () => {
        stop();
        try {
          controller.close();
        } catch {
          // The reader was faster.
        }
      });
      write("retry: 1000\n\n");
    },
    cancel: () => stop(),
  });
}
