import { listen } from "@/lib/events/listen";
import { nextDue, sendOutside, takeDue } from "./commands-send";
import type { Sender } from "./senders/sender";

/** Messages on their way outside at a time: a slow provider holds up so many, not the others. */
const AT_ONCE = 32;
/** Looked after at least so often, in case a signal was missed or a clock was set. */
const POLL_MS = 30_000;

/**
 * Sends what is due for as long as the process lives: woken by every plan that is written, and by the clock when the
 * next message comes due. Any number of processes may do so.
 */
export function startSending(senders: readonly Sender[]): void {
  let inFlight = 0;
  let running = false;
  let again = false;
  let timer: NodeJS.Timeout | undefined;
  const run = async () => {
    again = true;
    if (running) return;
    running = true;
    clearTimeout(timer);
    let wait = POLL_MS;
    try {
      while (again && inFlight < AT_ONCE) {
        again = false;
        const { taken, outside } = await takeDue(senders, AT_ONCE - inFlight, new Date());
        if (taken > 0) again = true;
        inFlight += outside.length;
        for (const message of outside) {
          sendOutside(message, new Date())
            .catch(tell)
            .finally(() => {
              inFlight--;
              void run();
            });
        }
      }
      const next = await nextDue();
      if (next) wait = Math.min(Math.max(next.getTime() - Date.now(), 20), POLL_MS);
    } catch (error) {
      tell(error);
      wait = 2_000;
    } finally {
      running = false;
      timer = setTimeout(run, inFlight < AT_ONCE ? wait : POLL_MS);
      timer.unref();
    }
  };
  listen("messages", () => void run());
  void run();
}

const tell = (error: unknown) =>
  console.error("messages: not sent, will be tried again:", error instanceof Error ? error.message : error);
