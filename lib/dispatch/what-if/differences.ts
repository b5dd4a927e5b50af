import type { WeeklyShift } from "@/lib/staff/shift-hours";
import { changedRules } from "./rules";
import type { ServedArea, Staffed, State } from "./state";
import type { Difference, Levels } from "./switchable";

/** What is different between two states of the business: rules, then people, then areas, each in the first one's order. */
export function differences(was: State, is: State): Difference[] {
  const rules = changedRules(was.policy, is.policy).map((rule) => ({ of: "rule" as const, ...rule }));
  const later = new Map(is.people.map((person) => [person.workerId, person]));
  const known = new Set(was.people.map(({ workerId }) => workerId));
  const areas = new Map(is.areas.map((area) => [area.areaId, area]));
  return [
    ...rules,
    ...was.people.flatMap((person) => ofPerson(person, later.get(person.workerId))),
    ...is.people.flatMap(({ workerId, name }) =>
      known.has(workerId) ? [] : [{ of: "twin" as const, workerId, name }],
    ),
    ...was.areas.flatMap((area) => ofArea(area, areas.get(area.areaId))),
  ];
}

function ofPerson(was: Staffed, is: Staffed | undefined): Difference[] {
  const { workerId, name } = was;
  if (!is) return [{ of: "out", workerId, name }];
  const parts: Difference[] = [
    { of: "shifts", workerId, name, before: week(was), after: week(is) },
    { of: "skills", workerId, name, before: levels(was), after: levels(is) },
    { of: "areas", workerId, name, before: [...was.areaIds].sort(), after: [...is.areaIds].sort() },
  ];
  return parts.filter(isOther);
}

function ofArea(was: ServedArea, is: ServedArea | undefined): Difference[] {
  const { areaId } = was;
  if (!is) return [{ of: "closed", areaId }];
  const parts: Difference[] = [
    { of: "fee", areaId, before: was.feeAmount, after: is.feeAmount },
    { of: "outline", areaId, before: was.ring, after: is.ring },
  ];
  return parts.filter(isOther);
}

const isOther = (part: Difference): boolean =>
  "before" in part && JSON.stringify(part.before) !== JSON.stringify(part.after);

const week = ({ shifts }: Staffed): WeeklyShift[] =>
  shifts
    .map(({ weekday, startMinute, endMinute }) => ({ weekday, startMinute, endMinute }))
    .sort((a, b) => a.weekday - b.weekday || a.startMinute - b.startMinute);

const levels = ({ skills }: Staffed): Levels => [...skills].sort(([a], [b]) => (a < b ? -1 : 1));
