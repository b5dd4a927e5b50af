import type { AreaShape } from "./map-picture";

type Spot = [x: number, y: number];

/** A mark that was moved aside is bound to its place by a line when it is further off than this, in pixels. */
const BOUND_PX = 6;

/** Below the marks: areas with their names, completed orders, a chosen person's way, and where marks belong. */
export function MapGround({ picture, shapes, done, leaders, route, scale }: MapGroundProps) {
  const dot = (px: number) => px / scale;
  const bound = leaders.filter(({ from, to }) => Math.hypot(from[0] - to[0], from[1] - to[1]) * scale > BOUND_PX);
  return (
    <>
      <svg viewBox={`0 0 ${picture.width} ${picture.height}`} aria-hidden className="absolute inset-0 size-full">
        {shapes.map(({ id, points }) => (
          <polygon
            key={id}
            points={points}
            fill="var(--sunken)"
            stroke="var(--line-strong)"
            strokeWidth={1}
            strokeLinejoin="round"
            vectorEffect="non-scaling-stroke"
          />
        ))}
        {done.map(({ id, spot: [x, y] }) => (
          <circle key={id} cx={x} cy={y} r={dot(4)} fill="var(--st-completed)" fillOpacity={0.7} />
        ))}
        {bound.map(({ id, from, to }) => (
          <g key={id} stroke="var(--ink-3)" fill="var(--ink-3)" opacity={0.6}>
            <line x1={from[0]} y1={from[1]} x2={to[0]} y2={to[1]} strokeWidth={1} vectorEffect="non-scaling-stroke" />
            <circle cx={from[0]} cy={from[1]} r={dot(2.5)} stroke="none" />
          </g>
        ))}
        {route.length > 1 && (
          <g data-route>
            <polyline
              points={route.map((spot) => spot.join(",")).join(" ")}
              fill="none"
              stroke="var(--brand)"
              strokeWidth={3}
              strokeLinejoin="round"
              vectorEffect="non-scaling-stroke"
            />
            {route.map(([x, y], index) => (
              <circle
                key={index}
                cx={x}
                cy={y}
                r={dot(5)}
                fill="var(--paper)"
                stroke="var(--brand)"
                strokeWidth={dot(2)}
              />
            ))}
          </g>
        )}
      </svg>
      {shapes.map(({ id, name, label: [x, y] }) => (
        <span
          key={id}
          aria-hidden
          className="pointer-events-none absolute -translate-x-1/2 -translate-y-1/2 text-sm font-semibold whitespace-nowrap text-ink-3"
          style={{ left: `${(100 * x) / picture.width}%`, top: `${(100 * y) / picture.height}%` }}
        >
          {name}
        </span>
      ))}
    </>
  );
}

type MapGroundProps = {
  picture: { width: number; height: number };
  shapes: (AreaShape & { name: string })[];
  done: { id: string; spot: Spot }[];
  leaders: { id: string; from: Spot; to: Spot }[];
  route: Spot[];
  /** Pixels per unit. */
  scale: number;
};
