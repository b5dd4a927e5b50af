import type { Tx } from "@/lib/db";
import { release } from "@/lib/staff/day-plan";
import { loadRoster } from "@/lib/staff/queries-roster";
import type { Instant, Job } from "@/lib/staff/roster";
import { capped } from "./cap";
import type { DispatchPolicy } from "./policy";
import { surelyRoom } from "./promise";

/** So many of the nearest are looked at besides one for every order that waits. */
const SPARE = 8;
/** Where more wait, everybody is looked at anyway. */
const MOST_WAITING = 60;

/**
 * Is there room for one more job whatever becomes of the orders that wait, as the nearest suitable people alone show? The
 * short way of a promise: it looks at few people, and at the waiting orders only to count them. Two or three queries.
 * @param ready the first moment anybody could leave
 * @returns false where it cannot tell
 */
export async function hasRoomForSure(
  tx: Tx,
  job: Job,
  ready: Instant,
  { policy, zone }: { policy: DispatchPolicy; zone: string },
): Promise<boolean> {
  if ((job.crew ?? 1) > 1) return false;
  const { at, skillId, minLevel, areaId, window } = job;
  const [near] = await tx.$queryRaw<{ waiting: number; ids: string[] }[]>`
    WITH waiting AS (SELECT coalesce(sum(crew), 0)::int AS n FROM "Order" WHERE status = 'placed')
    SELECT n AS waiting, ARRAY(
      SELECT w.id FROM "Worker" w
      JOIN "WorkerSkill" k ON k."workerId" = w.id AND k."skillId" = ${skillId}::uuid AND k.level >= ${minLevel}
      JOIN "WorkerArea" a ON a."workerId" = w.id AND a."areaId" = ${areaId}::uuid
      WHERE w.active AND n <= ${MOST_WAITING}
      ORDER BY abs(w."homeLat" - ${at.lat}::float8) + abs(w."homeLng" - ${at.lng}::float8), w.id LIMIT n + ${SPARE}
    ) AS ids FROM waiting`;
  if (!near || near.ids.length <= near.waiting) return false;
  const people = capped(await loadRoster(tx, { ...window, zone }, near.ids), policy, zone, window.start);
  const free = people.map((person) => release(person, job.orderId));
  return surelyRoom(job, near.waiting, free, ready, policy.travel);
}
