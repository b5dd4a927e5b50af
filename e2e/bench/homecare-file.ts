import { z } from "zod";
import type { Stop } from "@/lib/dispatch/tours/plan";
import type { TourProblem, Visit } from "@/lib/dispatch/tours/problem";
import type { Route } from "./homecare-check";

/**
 * A day of home health care as Mankowska, Meisel and Bierwirth (2014) pose it, in the JSON of Ceschia et al. (2024).
 * Times and ways are minutes; row 0 of `distances` is the office where everybody starts and ends, row i patient i.
 * Two caregivers of one patient start at once, or the second one so many minutes after the first.
 */
export const homecareDay = z.object({
  patients: z.array(
    z.object({
      id: z.string(),
      time_window: z.tuple([z.number(), z.number()]),
      required_caregivers: z.array(z.object({ service: z.string(), duration: z.number().optional() })).min(1),
      synchronization: z
        .discriminatedUnion("type", [
          z.object({ type: z.literal("simultaneous") }),
          z.object({ type: z.literal("sequential"), distance: z.tuple([z.number(), z.number()]) }),
        ])
        .optional(),
    }),
  ),
  services: z.array(z.object({ id: z.string(), default_duration: z.number().optional() })),
  caregivers: z.array(z.object({ id: z.string(), abilities: z.array(z.string()) })),
  distances: z.array(z.array(z.number())),
});

export type HomecareDay = z.infer<typeof homecareDay>;

/** The day as the engine sees it: one tour each, from the office and back, nobody ever too late, lateness a cost. */
export function problemOf({ patients, services, caregivers, distances }: HomecareDay): TourProblem {
  const standard = new Map(services.map(({ id, default_duration }) => [id, default_duration]));
  const rowOf: number[] = [];
  const visits = patients.map(({ id, time_window: [open, due], required_caregivers, synchronization }, row): Visit => {
    const [min, max] = synchronization?.type === "sequential" ? synchronization.distance : [0, 0];
    return required_caregivers.map(({ service, duration = standard.get(service) }) => {
      if (duration === undefined) throw new Error(`${id}: nothing says how long ${service} takes`);
      rowOf.push(row + 1);
      const tours = caregivers.flatMap(({ abilities }, tour) => (abilities.includes(service) ? [tour] : []));
      return { open, due, latest: Infinity, duration, tours, offset: { min, max } };
    });
  });
  const way = (from: number, to: number): number => {
    const metres = distances[from]?.[to];
    if (metres === undefined) throw new Error(`no way from ${from} to ${to}`);
    return metres;
  };
  return {
    visits,
    tours: caregivers.map((_, owner) => ({ owner, ready: 0, end: Infinity, arriveBy: Infinity })),
    ways: {
      between: (from, to) => way(rowOf[from]!, rowOf[to]!),
      outward: (_, task) => way(0, rowOf[task]!),
      homeward: (task) => way(rowOf[task]!, 0),
      direct: () => 0,
    },
    weights: { travel: 1 / 3, late: 1 / 3, latest: 1 / 3 },
  };
}

/** The engine's tours in the words of the day. */
export const routesOf = ({ caregivers, patients }: HomecareDay, tours: readonly (readonly Stop[])[]): Route[] =>
  tours.map((stops, person) => ({
    caregiver: caregivers[person]!.id,
    stops: stops.map(({ visit, part, start }) => {
      const { id, required_caregivers } = patients[visit]!;
      return { patient: id, service: required_caregivers[part]!.service, start };
    }),
  }));
