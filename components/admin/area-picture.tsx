import { money } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import type { Messages } from "@/lib/i18n/messages";
import { named } from "@/lib/i18n/named";
import { type Projection, project } from "@/lib/reports/projection";
import type { AreaView } from "@/lib/staff/queries";

/** The areas as outlines with their names and fees; a paused one is hatched, the `chosen` one wears the brand. No tiles. */
export function AreaPicture({ areas, chosen, currency, locale, words }: AreaPictureProps) {
  const corners = areas.flatMap(({ ring }) => ring.map(([lng, lat]): [number, number] => [lat, lng]));
  if (corners.length === 0) return null;
  const picture = project(corners, 640);
  return (
    <svg
      viewBox={`0 0 ${picture.width} ${picture.height}`}
      role="img"
      aria-label={words.map}
      className="mx-auto h-auto max-h-[70dvh] w-full"
    >
      <defs>
        <pattern id="paused" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="8" height="8" fill="var(--sunken)" />
          <line x1="0" y1="0" x2="0" y2="8" stroke="var(--line-strong)" strokeWidth="2" />
        </pattern>
      </defs>
      {areas.map((area) => (
        <polygon
          key={area.id}
          points={outline(picture, area.ring)}
          fill={area.id === chosen ? "var(--brand-soft)" : area.active ? "var(--sunken)" : "url(#paused)"}
          stroke={area.id === chosen ? "var(--brand)" : "var(--line-strong)"}
          strokeWidth={area.id === chosen ? 3 : 1.5}
          strokeLinejoin="round"
        />
      ))}
      {areas.map((area) => {
        const [x, y] = picture.at(area.lat, area.lng);
        return (
          <g key={area.id} textAnchor="middle" stroke="var(--paper)" strokeWidth={4} paintOrder="stroke">
            <text x={x} y={y} fontSize={20} fontWeight={600} fill="var(--ink)">
              {named(area, locale)}
            </text>
            <text x={x} y={y + 20} fontSize={15} fill="var(--ink-2)">
              {area.feeAmount > 0 ? money(area.feeAmount, currency, locale) : words.feeNone}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

const outline = (picture: Projection, ring: AreaView["ring"]) =>
  ring.map(([lng, lat]) => picture.at(lat, lng).join(",")).join(" ");

type AreaPictureProps = {
  areas: AreaView[];
  chosen?: string;
  currency: string;
  locale: Locale;
  words: Messages["staffAdmin"]["areas"];
};
