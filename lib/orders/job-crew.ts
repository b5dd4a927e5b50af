import type { OrderStatus } from "@/prisma/generated/enums";
import type { CrewMember } from "./queries-crew";

/** Whom a worker goes with to an order of several people. */
export type JobCrew = {
  size: number;
  /** Does the worker lead, and so complete the order? */
  leads: boolean;
  mates: { shortName: string; phone: string; leads: boolean; accepted: boolean }[];
  /** Not all of them have accepted yet: the visit is not settled. */
  waits: boolean;
};

const settled: readonly OrderStatus[] = ["accepted", "en_route", "in_progress", "completed", "cancelled"];

/** The crew of a job as one of them sees it; null for an order of one person. */
export function crewOf(
  job: { crew: number; status: OrderStatus; workerId: string | null },
  workerId: string,
  members: readonly CrewMember[] = [],
): JobCrew | null {
  if (job.crew === 1) return null;
  const mates = members.filter((member) => member.workerId !== workerId);
  return {
    size: job.crew,
    leads: job.workerId === workerId,
    waits: !settled.includes(job.status),
    mates: mates.map(({ shortName, phone, status, workerId: mate }) => ({
      shortName,
      phone,
      leads: mate === job.workerId,
      accepted: status !== "pending",
    })),
  };
}
