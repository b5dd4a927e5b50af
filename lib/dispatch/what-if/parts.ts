import type { CountedVisit, Terms } from "./outcome";

/** One person's part: visits made, of them late, what those orders pay (minor units), metres and minutes of road. */
export type PersonPart = {
  workerId: string;
  name: string;
  jobs: number;
  late: number;
  income: number;
  metres: number;
  roadMinutes: number;
  /** On shift, and of these the paid ones with what they cost in minor units. */
  hours: number;
  paidHours: number;
  wages: number;
};

/** One area's part: orders served, of them late, and not served; what they pay, or would have; sums in minor units. */
export type AreaPart = {
  areaId: string;
  served: number;
  late: number;
  lost: number;
  income: number;
  fees: number;
  stake: number;
  metres: number;
};

/** Everybody's part of the visits, those with none too. */
export function personParts(visits: readonly CountedVisit[], { people, shiftTime, assumed }: Terms): PersonPart[] {
  return people.map(({ workerId, name, hourly }) => {
    const own = visits.filter((visit) => visit.workerId === workerId);
    const hours = (shiftTime.get(workerId) ?? 0) / 3_600_000;
    const roadMinutes = total(own, ({ seconds }) => seconds) / 60;
    const paidHours = assumed.paid === "shift" ? hours : (roadMinutes + total(own, ({ minutes }) => minutes)) / 60;
    return {
      workerId,
      name,
      jobs: own.length,
      late: own.filter((visit) => lateness(visit) > 0).length,
      income: total(own, ({ amount }) => amount),
      metres: total(own, ({ metres }) => metres),
      roadMinutes,
      hours,
      paidHours,
      wages: Math.round(paidHours * (hourly ?? assumed.hourly)),
    };
  });
}

/** Every area in which there was an order; by id. */
export function areaParts(
  visits: readonly CountedVisit[],
  gone: readonly { areaId: string; amount: number }[],
): AreaPart[] {
  const areas = [...new Set([...visits, ...gone].map(({ areaId }) => areaId))].sort();
  return areas.map((areaId) => {
    const own = visits.filter((visit) => visit.areaId === areaId);
    const lost = gone.filter((order) => order.areaId === areaId);
    return {
      areaId,
      served: own.length,
      late: own.filter((visit) => lateness(visit) > 0).length,
      lost: lost.length,
      income: total(own, ({ amount }) => amount),
      fees: total(own, ({ feeAmount }) => feeAmount),
      stake: total(lost, ({ amount }) => amount),
      metres: total(own, ({ metres }) => metres),
    };
  });
}

/** Minutes after its window at which a visit began; 0 within it. */
export const lateness = ({ startAt, windowEnd }: CountedVisit): number => Math.max(0, startAt - windowEnd) / 60_000;

/** Standard deviation over mean, of everybody there is; null without two people or any job. */
export function variation(values: readonly number[]): number | null {
  const mean = total(values, (value) => value) / values.length;
  if (values.length < 2 || mean === 0) return null;
  return Math.sqrt(total(values, (value) => (value - mean) ** 2) / values.length) / mean;
}

/** A sum over things. */
export const total = <T>(things: readonly T[], of: (thing: T) => number): number =>
  things.reduce((sum, thing) => sum + of(thing), 0);
