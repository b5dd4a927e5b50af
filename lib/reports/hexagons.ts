import { cellToBoundary, latLngToCell } from "h3-js";

/** A hexagon of the map: its corners as [lat, lng], how many orders lie in it, and its share of the fullest (0..1). */
export type Hexagon = { cell: string; ring: [number, number][]; orders: number; share: number };

/** About 460 m from side to side: a few blocks (H3 resolution 8). */
const RESOLUTION = 8;

/** Counts positions (WGS-84) by hexagon of the H3 grid, fullest last so that it is drawn on top. */
export function hexagons(positions: { lat: number; lng: number }[]): Hexagon[] {
  const counts = new Map<string, number>();
  for (const { lat, lng } of positions) {
    const cell = latLngToCell(lat, lng, RESOLUTION);
    counts.set(cell, (counts.get(cell) ?? 0) + 1);
  }
  const max = Math.max(1, ...counts.values());
  return [...counts]
    .sort((a, b) => a[1] - b[1] || a[0].localeCompare(b[0]))
    .map(([cell, orders]) => ({ cell, ring: cellToBoundary(cell) as [number, number][], orders, share: orders / max }));
}
