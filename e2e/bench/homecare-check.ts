import type { HomecareDay } from "./homecare-file";

/** What a caregiver does, in order: which service of which patient, begun at which minute. */
export type Route = { caregiver: string; stops: { patient: string; service: string; start: number }[] };

/** Minutes that two sums may differ by through rounding. */
const ROUNDING = 1e-6;

/**
 * Judges a plan by the rules of the day alone, from the starts that it states. Cost is a third of each: minutes of
 * travel (from the office and back), lateness of all services after their patient's window, and the largest lateness.
 */
export function checkHomecare(day: HomecareDay, routes: readonly Route[]): { cost: number; violations: string[] } {
  const violations: string[] = [];
  const need = (holds: boolean, what: string) => holds || violations.push(what);
  const patients = new Map(day.patients.map((patient, index) => [patient.id, { ...patient, row: index + 1 }]));
  const standard = new Map(day.services.map(({ id, default_duration }) => [id, default_duration]));
  const done = new Map<string, { start: number; caregiver: string }>();
  let travel = 0;
  const late: number[] = [];
  for (const { caregiver, stops } of routes) {
    const abilities = day.caregivers.find(({ id }) => id === caregiver)?.abilities ?? [];
    let [row, free] = [0, 0];
    for (const { patient: id, service, start } of stops) {
      const patient = patients.get(id);
      const wanted = patient?.required_caregivers.find((part) => part.service === service);
      if (!patient || !wanted) {
        violations.push(`${id} did not ask for ${service}`);
        continue;
      }
      const way = day.distances[row]?.[patient.row] ?? Number.NaN;
      need(abilities.includes(service), `${caregiver} cannot do ${service}`);
      need(start >= free + way - ROUNDING, `${caregiver} cannot be at ${id} by ${start}`);
      need(start >= patient.time_window[0] - ROUNDING, `${id} is not open at ${start}`);
      need(!done.has(`${id} ${service}`), `${service} of ${id} is done twice`);
      done.set(`${id} ${service}`, { start, caregiver });
      late.push(Math.max(0, start - patient.time_window[1]));
      travel += way;
      [row, free] = [patient.row, start + (wanted.duration ?? standard.get(service) ?? Number.NaN)];
    }
    travel += day.distances[row]?.[0] ?? Number.NaN;
  }
  need(new Set(routes.map(({ caregiver }) => caregiver)).size === routes.length, "a caregiver has two routes");
  for (const { id, required_caregivers, synchronization } of day.patients) {
    const parts = required_caregivers.map(({ service }) => done.get(`${id} ${service}`));
    need(!parts.includes(undefined), `${id} does not get everything`);
    const [first, second] = parts;
    if (!first || !second) continue;
    const [min, max] = synchronization?.type === "sequential" ? synchronization.distance : [0, 0];
    const apart = second.start - first.start;
    need(apart >= min - ROUNDING && apart <= max + ROUNDING, `${id}: ${apart} apart, not ${min} to ${max}`);
    need(first.caregiver !== second.caregiver, `${id} needs two people`);
  }
  const cost = (travel + late.reduce((sum, minutes) => sum + minutes, 0) + Math.max(0, ...late)) / 3;
  return { cost, violations };
}
