import type { Actor } from "@/lib/auth/actor";
import { subscribe } from "./live";

const HEARTBEAT_MS = 20_000;

/**
 * Changes that the actor may see, as a stream of server-sent events: `{"order", "verb"}`, or `{}` where something may
 * have been missed. Whoever reconnects re-reads the page, so that a gap shows nothing stale.
 */
export function stream(actor: Actor, signal: AbortSignal): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let stop = () => {};
  return new ReadableStream({
    start(controller) {
      const write = (text: string) => controller.enqueue(encoder.encode(text));
      const unsubscribe = subscribe(actor, (change) => {
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
