import { setTimeout as sleep } from "node:timers/promises";
import type { StaffActor } from "@/lib/auth/actor";
import { db } from "@/lib/db";
import { acceptOffer, declineOffer } from "@/lib/dispatch/commands";
import { AppError } from "@/lib/errors";
import { completeOrder, setOut, startVisit } from "@/lib/orders/commands";
import type { Chance } from "@/prisma/seed/chance";
import { persistently } from "./persistent";
import { DECLINES, SILENT, workerActors } from "./worker-actors";

const PAUSE_MS = 400;
const LOOK_MS = 400;

type Job = { id: string; status: string; round: number; workerId: string };

/**
 * People who look at their phones until told to stop, answer their offers and carry out what they accepted. An answer
 * that was lost on the way is given again, so each act may reach the program twice.
 * @returns a function that stops them
 */
export async function simulatePatientWorkers(chance: Chance): Promise<() => void> {
  const actors = await workerActors();
  const busy = new Set<string>();
  const silent = new Set<string>();
  let stopped = false;

  const act = async ({ id, status, round, workerId }: Job) => {
    const actor = actors.get(workerId) as StaffActor;
    if (status === "offered") {
      const mood = chance.next();
      if (mood < SILENT) return void silent.add(`${id} ${round}`);
      const decline = mood < SILENT + DECLINES;
      await sleep(chance.wait(PAUSE_MS));
      await persistently<unknown>(() =>
        decline ? declineOffer(actor, id, { reason: "not_available" }, new Date()) : acceptOffer(actor, id, new Date()),
      );
      return;
    }
    await sleep(chance.wait(PAUSE_MS));
    await persistently(() => {
      if (status === "accepted") return setOut(actor, id, new Date());
      return status === "en_route"
        ? startVisit(actor, id, new Date())
        : completeOrder(actor, id, { note: "" }, new Date());
    });
  };
  const look = async () => {
    const status = { in: ["offered" as const, "accepted" as const, "en_route" as const, "in_progress" as const] };
    const jobs = await db.order.findMany({
      where: { status, workerId: { not: null } },
      select: { id: true, status: true, round: true, workerId: true },
    });
    for (const job of jobs as Job[]) {
      if (busy.has(job.id) || (job.status === "offered" && silent.has(`${job.id} ${job.round}`))) continue;
      busy.add(job.id);
      act(job)
        // Cancelled meanwhile: it is no longer theirs.
        .catch((error) => error instanceof AppError || console.error(`worker, ${job.status}:`, error))
        .finally(() => busy.delete(job.id));
    }
  };
  const loop = async () => {
    while (!stopped) {
      await look().catch(() => {});
      await sleep(LOOK_MS);
    }
  };
  void loop();
  return () => {
    stopped = true;
  };
}
