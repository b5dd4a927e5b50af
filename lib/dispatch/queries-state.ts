import type { Tx } from "@/lib/db";
import type { Ring } from "@/lib/staff/area";
import type { ServedArea, Staffed } from "./what-if/state";

/** Everybody active with what of them a trial can change, whoever came first first. */
export async function loadStaff(tx: Tx): Promise<Staffed[]> {
  const rows = await tx.worker.findMany({
    where: { active: true },
    orderBy: [{ joinedAt: "asc" }, { id: "asc" }],
    select: {
      id: true,
      name: true,
      joinedAt: true,
      skills: { select: { skillId: true, level: true } },
      areas: { select: { areaId: true } },
      shifts: { select: { weekday: true, startMinute: true, endMinute: true } },
    },
  });
  return rows.map(({ id, name, joinedAt, skills, areas, shifts }) => ({
    workerId: id,
    name,
    joinedAt: joinedAt.getTime(),
    skills: new Map(skills.map(({ skillId, level }) => [skillId, level])),
    areaIds: new Set(areas.map(({ areaId }) => areaId)),
    shifts,
  }));
}

/** The areas that take orders, in the order in which a place is looked for in them. */
export async function loadAreas(tx: Tx): Promise<ServedArea[]> {
  const rows = await tx.area.findMany({
    where: { active: true },
    orderBy: [{ sort: "asc" }, { code: "asc" }],
    select: { id: true, feeAmount: true, ring: true },
  });
  // Rings are written through one schema only (`lib/staff/schema.ts`).
  return rows.map(({ id, feeAmount, ring }) => ({ areaId: id, feeAmount, ring: ring as unknown as Ring }));
}
