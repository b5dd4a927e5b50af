import { StateShape } from "@/components/ui/state-badge";
import { fill } from "@/lib/i18n/fill";
import { clock, duration, type Reading } from "@/lib/i18n/format";
import type { Messages } from "@/lib/i18n/messages";
import { named } from "@/lib/i18n/named";
import type { BoardVisit } from "@/lib/orders/queries-board";
import type { Span } from "@/lib/staff/roster";
import { draggable } from "./give-link";
import { wayLook } from "./lane-look";

/** A visit in a person's lane, with the way to it before it. Asked but not yet accepted ones have a dashed edge. */
export function LaneVisit({ visit, at, reading, gives, t }: LaneVisitProps) {
  const { order } = visit;
  const [departAt, startAt, endAt] = [visit.departAt, visit.startAt, visit.endAt].map((moment) => moment.getTime()) as [
    number,
    number,
    number,
  ];
  const way = at({ start: departAt, end: startAt });
  const stay = at({ start: startAt, end: endAt });
  const from = clock(visit.startAt, reading.zone);
  const label = fill(t.board.visit, {
    from,
    to: clock(visit.endAt, reading.zone),
    code: order.code,
    name: order.name,
    area: named(order.area, reading.locale),
    state: t.states[order.status],
    travel: duration((startAt - departAt) / 60_000, reading.locale),
  });
  return (
    <li data-state={order.status}>
      {way && <span aria-hidden className={`absolute inset-y-4 ${wayLook}`} style={way} />}
      {stay && (
        <a
          {...draggable(order, gives)}
          href={`/admin/orders/${order.id}`}
          title={label}
          className={`absolute inset-y-1 @container grid content-center overflow-clip rounded-sm border bg-state-soft px-1 whitespace-nowrap text-xs leading-tight text-state-ink hover:z-10 ${
            visit.status === "pending" ? "border-dashed border-state" : "border-state"
          }`}
          style={stay}
        >
          <span className="sr-only">{label}</span>
          <span aria-hidden className="flex items-center gap-1 font-semibold">
            <span className="hidden @min-[3.25rem]:inline">
              <StateShape state={order.status} size={12} />
            </span>
            <span className="num">{from}</span>
          </span>
          <span aria-hidden className="overflow-clip">
            {order.name}
          </span>
        </a>
      )}
    </li>
  );
}

type LaneVisitProps = {
  visit: BoardVisit;
  /** Where a span lies in the lane, or null if outside. */
  at: (span: Span) => { left: string; width: string } | null;
  reading: Reading;
  gives: boolean;
  t: Messages;
};
