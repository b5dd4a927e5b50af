import type { Hexagon } from "@/lib/reports/hexagons";
import { type Projection, project } from "@/lib/reports/projection";

/** Areas as outlines with names, orders as hexagons, the darker the more. No tiles, no network. */
export function AreaMap({ areas, cells, label }: AreaMapProps) {
  const corners = areas.flatMap(({ ring }) => ring.map(([lng, lat]): [number, number] => [lat, lng]));
  if (corners.length === 0) return null;
  const picture = project(corners, 720);
  return (
    <svg viewBox={`0 0 ${picture.width} ${picture.height}`} role="img" aria-label={label} className="h-auto w-full">
      {areas.map((area) => (
        <polygon
          key={area.id}
          points={outline(picture, area.ring)}
          fill="var(--sunken)"
          stroke="var(--line-strong)"
          strokeWidth={1}
        />
      ))}
      {cells.map(({ cell, ring, orders, share }) => (
        <polygon
          key={cell}
          points={ring.map(([lat, lng]) => picture.at(lat, lng).join(",")).join(" ")}
          fill="var(--brand)"
          fillOpacity={0.15 + 0.8 * share}
        >
          <title>{orders}</title>
        </polygon>
      ))}
      {areas.map((area) => {
        const [x, y] = picture.at(area.lat, area.lng);
        return (
          <text
            key={area.id}
            x={x}
            y={y}
            textAnchor="middle"
            className="text-xl font-semibold"
            fill="var(--ink)"
            stroke="var(--paper)"
            strokeWidth={4}
            paintOrder="stroke"
          >
            {area.name}
          </text>
        );
      })}
    </svg>
  );
}

const outline = (picture: Projection, ring: [number, number][]) =>
  ring.map(([lng, lat]) => picture.at(lat, lng).join(",")).join(" ");

type AreaMapProps = {
  /** `ring`: [lng, lat] corners. */
  areas: { id: string; name: string; lat: number; lng: number; ring: [number, number][] }[];
  cells: Hexagon[];
  label: string;
};
