import { type Ring, scaled } from "@/lib/staff/area";
import type { Instant } from "@/lib/staff/roster";
import type { WeeklyShift } from "@/lib/staff/shift-hours";
import type { DispatchPolicy } from "../policy";
import type { Change } from "./changes";
import { ALL } from "./rows";
import { trialRule } from "./rules";

/** What of a person a trial can change. */
export type Staffed = {
  workerId: string;
  name: string;
  joinedAt: Instant;
  /** Skill id -> level. */
  skills: ReadonlyMap<string, number>;
  areaIds: ReadonlySet<string>;
  shifts: readonly WeeklyShift[];
};

/** An area that takes orders, in the owner's order; fee in minor units. */
export type ServedArea = { areaId: string; feeAmount: number; ring: Ring };

/** What of the business a trial can change. */
export type State<P extends Staffed = Staffed> = {
  policy: DispatchPolicy;
  people: readonly P[];
  areas: readonly ServedArea[];
};

/**
 * The business with the changes made, one after another; what is not there to be changed changes nothing.
 * @param start since when somebody new has been there
 */
export function changed<P extends Staffed>(
  { policy, people, areas }: State<P>,
  changes: readonly Change[],
  start: Instant,
): State<P> {
  return changes.reduce<State<P>>(
    (so, change) => ({
      policy: change.kind === "rule" ? (trialRule(change.name)?.set(so.policy, change.value) ?? so.policy) : so.policy,
      people: "who" in change ? peopleWith(so.people, change, start) : so.people,
      areas: "area" in change && !("who" in change) ? areasWith(so.areas, change) : so.areas,
    }),
    { policy, people, areas },
  );
}

type OfPerson = Extract<Change, { who: string }>;
type OfArea = Exclude<Extract<Change, { area: string }>, OfPerson>;

function peopleWith<P extends Staffed>(people: readonly P[], change: OfPerson, start: Instant): P[] {
  const names = new Set(people.map(({ workerId }) => workerId));
  return people.flatMap((person) => {
    if (change.who !== ALL && change.who !== person.workerId) return [person];
    if (change.kind === "out") return [];
    if (change.kind === "twin")
      return [person, { ...person, workerId: unused(person.workerId, names), joinedAt: start }];
    return [{ ...person, ...otherwise(person, change) }];
  });
}

const unused = (workerId: string, names: ReadonlySet<string>): string =>
  names.has(`${workerId}+`) ? unused(`${workerId}+`, names) : `${workerId}+`;

function otherwise(person: Staffed, change: Exclude<OfPerson, { kind: "out" | "twin" }>): Partial<Staffed> {
  const { skills, areaIds, shifts } = person;
  const on = (day: number) => (shift: WeeklyShift) => day === 0 || shift.weekday === day;
  switch (change.kind) {
    case "learns":
      return { skills: new Map([...skills, [change.skill, change.level]]) };
    case "forgets":
      return { skills: new Map([...skills].filter(([skill]) => skill !== change.skill)) };
    case "serves":
      return { areaIds: new Set([...areaIds, change.area]) };
    case "leaves":
      return { areaIds: new Set([...areaIds].filter((area) => area !== change.area)) };
    case "off":
      return { shifts: shifts.filter((shift) => !on(change.day)(shift)) };
    case "hours":
      return { shifts: setHours(shifts, change) };
    default: {
      const [begin, end] = change.kind === "begins" ? [change.minutes, 0] : [0, change.minutes];
      return { shifts: shifts.flatMap((shift) => (on(change.day)(shift) ? moved(shift, begin, end) : [shift])) };
    }
  }
}

function setHours(shifts: readonly WeeklyShift[], { day, from, to }: { day: number; from: number; to: number }) {
  const days = day === 0 ? [...new Set(shifts.map(({ weekday }) => weekday))] : [day];
  const kept = shifts.filter(({ weekday }) => !days.includes(weekday));
  const set = days.map((weekday) => ({ weekday, startMinute: from, endMinute: to }));
  return from === to ? [...shifts] : [...kept, ...set].sort((a, b) => a.weekday - b.weekday);
}

/** A shift whose ends are moved: one of which nothing is left is gone; none begins before its day or lasts longer than one. */
function moved({ weekday, startMinute, endMinute }: WeeklyShift, begin: number, end: number): WeeklyShift[] {
  const length = (endMinute - startMinute + 1440) % 1440 || 1440;
  const start = Math.max(0, startMinute + begin);
  const lasts = Math.min(1440, startMinute + length + end - start);
  return lasts > 0 && start < 1440 ? [{ weekday, startMinute: start, endMinute: (start + lasts) % 1440 || 1440 }] : [];
}

function areasWith(areas: readonly ServedArea[], change: OfArea): ServedArea[] {
  return areas.flatMap((area) => {
    if (change.area !== ALL && change.area !== area.areaId) return [area];
    if (change.kind === "closed") return [];
    if (change.kind === "fee") return [{ ...area, feeAmount: change.fee }];
    return [{ ...area, ring: scaled(area.ring, change.percent / 100) }];
  });
}
