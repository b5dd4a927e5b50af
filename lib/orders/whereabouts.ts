import type { Point } from "@/lib/staff/travel";
import type { OrderStatus } from "@/prisma/generated/enums";

/** What of somebody's visit of a day tells where they are. */
export type Passed = { status: OrderStatus; lat: number; lng: number; code: string };

/**
 * Where somebody is, as far as their visits tell. `home`: they have not begun; `at`: at work there; `after`: the last
 * visit they finished; `moving`: set out from `point` for `code`, and nobody knows how far they are.
 */
export type Whereabouts = { kind: "home" | "at" | "after" | "moving"; point: Point; code: string | null };

/** Where somebody is or was last known to be. @param visits of one day, in the order they are made */
export function whereabouts(home: Point, visits: readonly Passed[]): Whereabouts {
  const here = visits.findLast(({ status }) => status === "in_progress");
  if (here) return { kind: "at", point: pointOf(here), code: here.code };
  const last = visits.findLast(({ status }) => status === "completed");
  const point = last ? pointOf(last) : home;
  const next = visits.find(({ status }) => status === "en_route");
  if (next) return { kind: "moving", point, code: next.code };
  return { kind: last ? "after" : "home", point, code: last?.code ?? null };
}

const pointOf = ({ lat, lng }: Point): Point => ({ lat, lng });
