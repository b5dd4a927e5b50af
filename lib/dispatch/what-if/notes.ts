import { clockOfMinute } from "@/lib/form-data";
import type { Difference } from "./switchable";

type Values = Record<string, string | number | boolean | readonly string[]>;
type Things = Record<string, Values>;

/** People and areas as the record of changes keeps them: by id, what was and is. */
export type Notes = Record<"before" | "after", { people: Things; areas: Things }>;

/**
 * What a switch changes besides rules, for the record of changes: short texts; of shifts, skills and areas only those
 * that come or go, and an outline as JSON so that it can be put back.
 */
export function notesOf(list: readonly Difference[]): Notes {
  const notes: Notes = { before: { people: {}, areas: {} }, after: { people: {}, areas: {} } };
  for (const one of list) {
    const said = saidOf(one);
    if (!said) continue;
    for (const when of ["before", "after"] as const) {
      const things = notes[when][said.of];
      things[said.id] = { ...things[said.id], [said.name]: said[when] };
    }
  }
  return notes;
}

type Said = { of: "people" | "areas"; id: string; name: string; before: Values[string]; after: Values[string] };

function saidOf(one: Difference): Said | null {
  switch (one.of) {
    case "shifts": {
      const said = (shifts: typeof one.before) =>
        shifts.map((day) => `${day.weekday} ${clockOfMinute(day.startMinute)}-${clockOfMinute(day.endMinute)}`);
      return { of: "people", id: one.workerId, name: "shifts", ...apart(said(one.before), said(one.after)) };
    }
    case "skills": {
      const said = (skills: typeof one.before) => skills.map(([skill, level]) => `${skill} ${level}`);
      return { of: "people", id: one.workerId, name: "skills", ...apart(said(one.before), said(one.after)) };
    }
    case "areas":
      return { of: "people", id: one.workerId, name: "areas", ...apart(one.before, one.after) };
    case "fee":
      return { of: "areas", id: one.areaId, name: "feeAmount", before: one.before, after: one.after };
    case "closed":
      return { of: "areas", id: one.areaId, name: "active", before: true, after: false };
    case "outline":
      return {
        of: "areas",
        id: one.areaId,
        name: "ring",
        before: JSON.stringify(one.before),
        after: JSON.stringify(one.after),
      };
    default:
      return null;
  }
}

const apart = (before: readonly string[], after: readonly string[]) => ({
  before: before.filter((one) => !after.includes(one)),
  after: after.filter((one) => !before.includes(one)),
});
