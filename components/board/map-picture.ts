import { project, type Point as Spot } from "@/lib/reports/projection";
import type { Ring } from "@/lib/staff/area";
import type { Point } from "@/lib/staff/travel";

/** A stretch of a picture, in its units. */
export type Box = { x: number; y: number; width: number; height: number };

/** An area as it is drawn: its corners for an SVG, where its name stands, and the stretch it takes. */
export type AreaShape = { id: string; points: string; label: Spot; box: Box };

const WIDTH = 1000;
const MARGIN = 40;

/**
 * The areas of a business as a picture, and where a position lies on it: one outside is put to the nearest edge.
 * Null without areas.
 */
export function mapPicture(areas: readonly (Point & { id: string; ring: Ring })[]) {
  const corners = cornersOf(areas);
  if (corners.length === 0) return null;
  const { width, height, at } = mapProjection(corners);
  const shapes = areas.map(({ id, lat, lng, ring }): AreaShape => {
    const spots = ring.map(([cornerLng, cornerLat]) => at(cornerLat, cornerLng));
    return { id, points: spots.map((spot) => spot.join(",")).join(" "), label: at(lat, lng), box: boxOf(spots) };
  });
  const place = ({ lat, lng }: Point): { spot: Spot; outside: boolean } => {
    const [x, y] = at(lat, lng);
    const spot: Spot = [Math.max(0, Math.min(width, x)), Math.max(0, Math.min(height, y))];
    return { spot, outside: spot[0] !== x || spot[1] !== y };
  };
  return { width, height, shapes, place };
}

/** The corners of all areas, which a picture of them just holds. */
export const cornersOf = (areas: readonly { ring: Ring }[]): [lat: number, lng: number][] =>
  areas.flatMap(({ ring }) => ring.map(([lng, lat]): [number, number] => [lat, lng]));

/** How those corners are drawn: the same in the browser and on the server. */
export const mapProjection = (corners: [lat: number, lng: number][]) => project(corners, WIDTH, MARGIN);

/** The stretch that just holds so many spots, and `margin` around them. */
export function boxOf(spots: readonly Spot[], margin = 0): Box {
  const [xs, ys] = [spots.map(([x]) => x), spots.map(([, y]) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  const [width, height] = [Math.max(...xs) - x, Math.max(...ys) - y];
  return { x: x - margin, y: y - margin, width: width + 2 * margin, height: height + 2 * margin };
}
