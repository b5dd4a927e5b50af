import type { Actor } from "@/lib/auth/actor";
import { may } from "@/lib/auth/permissions";
import { db } from "@/lib/db";
import { demandReports, perPerson } from "./queries";
import { sharesOf } from "./shares";

type Span = { from: Date; to: Date };

/**
 * A person's part of the work beside their fair share: jobs and what would be fair (`below`: too few, above negative),
 * hours at customers' and on shift, what their orders pay (minor units; null for whoever may not see revenue), road.
 */
export type ShareRow = {
  workerId: string;
  name: string;
  jobs: number;
  target: number;
  below: number;
  hours: number;
  shiftHours: number;
  income: number | null;
  km: number;
};

/**
 * How the work of a period was shared among everybody active, who did most above their share first. Shifts are
 * today's; time after `now` does not count. @throws AppError FORBIDDEN
 */
export async function shares(actor: Actor, { from, to }: Span, zone: string, now: Date): Promise<ShareRow[]> {
  demandReports(actor);
  const until = new Date(Math.max(from.getTime(), Math.min(to.getTime(), now.getTime())));
  const [done, people] = await Promise.all([
    perPerson(actor, { from, to }),
    db.worker.findMany({
      where: { active: true },
      select: {
        id: true,
        name: true,
        joinedAt: true,
        shifts: { select: { weekday: true, startMinute: true, endMinute: true } },
        timeOff: { where: { endAt: { gt: from }, startAt: { lt: to } }, select: { startAt: true, endAt: true } },
        offers: { where: { status: "done", startAt: { gte: from, lt: to } }, select: { startAt: true } },
      },
    }),
  ]);
  const sharers = people.map(({ id, name, joinedAt, shifts, timeOff, offers }) => ({
    workerId: id,
    name,
    joinedAt: joinedAt.getTime(),
    shifts,
    timeOff: timeOff.map(({ startAt, endAt }) => ({ start: startAt.getTime(), end: endAt.getTime() })),
    visits: offers.map(({ startAt }) => startAt.getTime()),
  }));
  const fair = new Map(
    sharesOf(sharers, { start: from.getTime(), end: until.getTime() }, zone).map((one) => [one.workerId, one]),
  );
  const money = may(actor, "reports", "revenue");
  return done
    .flatMap(({ id, name, jobs, hours, revenue, km }): ShareRow[] => {
      const one = fair.get(id);
      return one ? [{ ...one, name, jobs, hours, income: money ? revenue : null, km }] : [];
    })
    .sort((a, b) => a.below - b.below || (a.name < b.name ? -1 : 1));
}
