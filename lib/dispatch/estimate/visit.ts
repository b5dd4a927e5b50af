import { type RoadSpeed, travelTime } from "@/lib/staff/travel";
import { type Arrived, hourOfWeek, type Journey, squareOf } from "./journey";

/** A visit that somebody has set out for, as far as its estimate needs it. `metres`: of road, when they set out. */
export type Visit = {
  id: string;
  setOutAt: Date;
  metres: number;
  lat: number;
  lng: number;
  serviceId: string;
  workerId: string | null;
  windowStart: Date;
  plannedStart: Date | null;
};

/** Whoever was longer on the way has forgotten to press the button, or done something else in between. */
const LONGEST_MINUTES = 240;

const minutesBetween = (from: Date, to: Date): number => (to.getTime() - from.getTime()) / 60_000;

/** How people of the business get about, and its zone. */
export type Shop = { travel: RoadSpeed; zone: string };

/** The way to a visit: it may depend on the service, the person, the area and the hour, and on who must wait for the window to open. */
export function wayTo(visit: Visit, { travel, zone }: Shop): Journey {
  const { id, setOutAt, metres, lat, lng, serviceId, workerId, windowStart, plannedStart } = visit;
  return {
    id,
    at: setOutAt.getTime(),
    place: { lat, lng },
    ruleMinutes: travelTime(metres, travel) / 60,
    groups: [serviceId, workerId ?? "", squareOf({ lat, lng }), hourOfWeek(setOutAt.getTime(), zone)],
    extra: [minutesBetween(setOutAt, windowStart), plannedStart ? minutesBetween(setOutAt, plannedStart) : Number.NaN],
  };
}

/** The way to a visit that has begun, or null where the times cannot be those of a way. */
export function wayOf(visit: Visit & { startedAt: Date }, shop: Shop): Arrived | null {
  const minutes = minutesBetween(visit.setOutAt, visit.startedAt);
  return minutes > 0 && minutes <= LONGEST_MINUTES ? { ...wayTo(visit, shop), minutes } : null;
}

/** Minutes by which a visit began after its plan, or null without one. */
export const offPlan = ({ plannedStart, startedAt }: { plannedStart: Date | null; startedAt: Date }): number | null =>
  plannedStart && minutesBetween(plannedStart, startedAt);
