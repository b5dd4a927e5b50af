import type { StaffActor } from "@/lib/auth/actor";
import { acceptOffer, declineOffer } from "@/lib/dispatch/commands";
import { listen } from "@/lib/events/listen";
import { completeOrder, setOut, startVisit } from "@/lib/orders/commands";
import type { Chance } from "@/prisma/seed/chance";
import { DECLINES, SILENT, workerActors } from "./worker-actors";

/** Mean time to answer, and mean length of every later step: a day is run in seconds. */
const ANSWER_MS = 400;
const STEP_MS = 300;

/**
 * People who answer their offers and carry out what they accepted, through the same verbs as the worker's page.
 * @returns a function that stops them
 */
export async function simulateWorkers(chance: Chance): Promise<() => void> {
  const actors = await workerActors();
  const pause = (mean: number) => new Promise((resolve) => setTimeout(resolve, chance.wait(mean)));
  const answer = async (orderId: string, actor: StaffActor) => {
    const mood = chance.next();
    if (mood < SILENT) return;
    await pause(ANSWER_MS);
    if (mood < SILENT + DECLINES)
      return void (await declineOffer(actor, orderId, { reason: "not_available" }, new Date()));
    if (!(await acceptOffer(actor, orderId, new Date())).ok) return;
    for (const act of [setOut, startVisit]) {
      await pause(STEP_MS);
      await act(actor, orderId, new Date());
    }
    await pause(STEP_MS);
    await completeOrder(actor, orderId, { note: "" }, new Date());
  };
  return listen("live", (payload) => {
    if (!payload) return;
    const { order, verb, workers } = JSON.parse(payload) as { order: string; verb: string; workers: string[] };
    const actor = actors.get(workers.at(-1) ?? "");
    if (verb === "offer" && actor) answer(order, actor).catch((error) => console.error("worker:", error));
  });
}
