import type { Ring } from "@/lib/staff/area";
import type { WeeklyShift } from "@/lib/staff/shift-hours";

/** One thing that a trial's switch would change, as it is and as it would be; ids sorted. */
export type Difference =
  | { of: "rule"; name: string; before: number | null; after: number | null }
  | (OfPerson & { of: "shifts"; before: readonly WeeklyShift[]; after: readonly WeeklyShift[] })
  | (OfPerson & { of: "skills"; before: Levels; after: Levels })
  | (OfPerson & { of: "areas"; before: readonly string[]; after: readonly string[] })
  | { of: "fee"; areaId: string; before: number; after: number }
  | { of: "outline"; areaId: string; before: Ring; after: Ring }
  | { of: "closed"; areaId: string }
  /** Only a trial can make these: nobody comes or goes by a button. */
  | (OfPerson & { of: "out" | "twin" });

type OfPerson = { workerId: string; name: string };
/** Skill id and level, by id. */
export type Levels = readonly (readonly [skillId: string, level: number])[];

/** Can the switch bring it about? */
export const canSwitch = ({ of }: Difference): boolean => of !== "out" && of !== "twin";
