import { type Point, straightMetres } from "./travel";

/** A GeoJSON ring: [lng, lat] pairs, WGS-84, the first repeated at the end. */
export type Ring = readonly (readonly [lng: number, lat: number])[];

/** Does the ring enclose the point? Even-odd rule; a point on the edge may fall on either side. */
export function pointInRing({ lat, lng }: Point, ring: Ring): boolean {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [xi, yi] = ring[i] as Ring[number];
    const [xj, yj] = ring[j] as Ring[number];
    if (yi > lat !== yj > lat && lng < ((xj - xi) * (lat - yi)) / (yj - yi) + xi) inside = !inside;
  }
  return inside;
}

/**
 * The first area that encloses the point, or null. Areas should not overlap; if they do, their order decides.
 * `ring` may come straight from a JSON column: what is no ring encloses nothing.
 */
export const areaAt = <A extends { ring: unknown }>(areas: readonly A[], point: Point): A | null =>
  areas.find(({ ring }) => Array.isArray(ring) && pointInRing(point, ring)) ?? null;

/** The area whose centre (its `lat`, `lng`) is nearest, with straight metres to it; null without areas. */
export function nearestArea<A extends Point>(areas: readonly A[], point: Point): { area: A; metres: number } | null {
  let best: { area: A; metres: number } | null = null;
  for (const area of areas) {
    const metres = straightMetres(point, area);
    if (!best || metres < best.metres) best = { area, metres };
  }
  return best;
}

/** Centre of mass of the ring, by the shoelace formula; of a ring without a surface, the mean of its corners. */
export function centroid(ring: Ring): Point {
  const [lng0, lat0] = ring[0] ?? [0, 0];
  let doubled = 0;
  let x = 0;
  let y = 0;
  for (let i = 0; i < ring.length - 1; i++) {
    const [ax, ay] = relative(ring[i]);
    const [bx, by] = relative(ring[i + 1]);
    const cross = ax * by - bx * ay;
    doubled += cross;
    x += (ax + bx) * cross;
    y += (ay + by) * cross;
  }
  if (Math.abs(doubled) < 1e-12) return meanOf(ring.length > 1 ? ring.slice(0, -1) : ring);
  return { lat: lat0 + y / (3 * doubled), lng: lng0 + x / (3 * doubled) };

  // Relative to the first corner, so that small rings far from (0, 0) keep their digits.
  function relative(corner: Ring[number] | undefined): [number, number] {
    const [lng, lat] = corner ?? [lng0, lat0];
    return [lng - lng0, lat - lat0];
  }
}

function meanOf(corners: Ring): Point {
  const sum = corners.reduce((acc, [lng, lat]) => ({ lat: acc.lat + lat, lng: acc.lng + lng }), { lat: 0, lng: 0 });
  const count = Math.max(1, corners.length);
  return { lat: sum.lat / count, lng: sum.lng / count };
}
