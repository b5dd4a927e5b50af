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

/** The ring at so many times its width and height, around its middle. */
export function scaled(ring: Ring, times: number): Ring {
  const middle = centroid(ring);
  const about = (value: number, at: number) => Math.round((at + (value - at) * times) * 1e6) / 1e6;
  return ring.map(([lng, lat]) => [about(lng, middle.lng), about(lat, middle.lat)] as const);
}

/** The surface of a ring in square kilometres, as on a plane around its first corner: exact enough for a city. */
export function squareKm(ring: Ring): number {
  const [lng0, lat0] = ring[0] ?? [0, 0];
  const degree = 111.195;
  const flat = ring.map(([lng, lat]) => [
    (lng - lng0) * degree * Math.cos((lat0 * Math.PI) / 180),
    (lat - lat0) * degree,
  ]);
  const doubled = flat.reduce((sum, [x = 0, y = 0], i) => {
    const [nextX = 0, nextY = 0] = flat[i + 1] ?? flat[0] ?? [];
    return sum + x * nextY - nextX * y;
  }, 0);
  return Math.abs(doubled) / 2;
}

function meanOf(corners: Ring): Point {
  const sum = corners.reduce((acc, [lng, lat]) => ({ lat: acc.lat + lat, lng: acc.lng + lng }), { lat: 0, lng: 0 });
  const count = Math.max(1, corners.length);
  return { lat: sum.lat / count, lng: sum.lng / count };
}
