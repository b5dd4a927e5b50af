import { fill } from "@/lib/i18n/fill";
import type { Reading } from "@/lib/i18n/format";
import type { Messages } from "@/lib/i18n/messages";
import { named } from "@/lib/i18n/named";
import type { Day } from "@/lib/orders/day";
import type { PersonDay } from "@/lib/orders/queries-board";
import type { MapOrder, MapOrders } from "@/lib/orders/queries-map";
import { allows } from "@/lib/orders/state";
import { whereabouts } from "@/lib/orders/whereabouts";
import type { AreaView } from "@/lib/staff/queries";
import { BoardCard } from "./board-card";
import { whenText, whoText } from "./card-words";
import { initials } from "./initials";
import { MapLegend } from "./map-legend";
import { MapList } from "./map-list";
import type { OrderMark, PersonMark } from "./map-marks";
import { PersonNote } from "./map-person";
import { mapPicture } from "./map-picture";
import { MapStage } from "./map-stage";

/** A day on the map: its orders by state, and everybody who works where they are as far as is known. */
export function BoardMap({ orders, people, areas, day, reading, gives, t }: BoardMapProps) {
  const words = t.map;
  const picture = mapPicture(areas);
  if (!picture) return null;
  const { width, height, shapes, place } = picture;
  const nameOf = new Map(areas.map((area) => [area.id, named(area, reading.locale)]));
  const working = people.filter(({ shifts, visits }) => shifts.length > 0 || visits.length > 0);
  const labelOf = (order: MapOrder) =>
    fill(words.order, {
      code: order.code,
      service: named(order.service, reading.locale),
      when: whenText(order, day, reading, t.board),
      area: named(order.area, reading.locale),
      state: t.states[order.status],
      who: whoText(order, reading, t),
    });
  const orderMarks = orders.open.map(
    (order): OrderMark => ({
      id: order.id,
      short: order.code.slice(-4),
      label: labelOf(order),
      status: order.status,
      gives: gives && allows(order.status, "assign"),
      spot: place(order).spot,
      card: <BoardCard order={order} day={day} reading={reading} gives={gives} t={t} />,
    }),
  );
  const placed = working.map((person) => {
    const visits = person.visits.map(({ order }) => order);
    const seen = whereabouts(person.home, visits);
    const { spot, outside } = place(seen.point);
    const where = fill(words.where[seen.kind], { code: seen.code ?? "" });
    return { person, kind: seen.kind, spot, where: outside ? `${where} · ${words.outside}` : where };
  });
  const personMarks = placed.map(({ person, kind, spot, where }): PersonMark => {
    const stops = person.visits.flatMap(({ to }) => (to.via ? [to.via, to] : [to]));
    return {
      id: person.id,
      initials: initials(person.name),
      label: `${person.name} · ${where} · ${fill(words.visits, { n: person.visits.length })}`,
      kind,
      spot,
      route: stops.length === 0 ? [] : [person.home, ...stops].map((stop) => place(stop).spot),
      card: <PersonNote person={person} where={where} reading={reading} t={t} />,
    };
  });
  return (
    <section aria-label={words.title} className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <MapStage
        picture={{ width, height }}
        shapes={shapes.map((shape) => ({ ...shape, name: nameOf.get(shape.id) ?? "" }))}
        orders={orderMarks}
        people={personMarks}
        done={orders.done.map((order) => ({ id: order.id, spot: place(order).spot }))}
        hint="map-hint"
        words={words}
      />
      <p id="map-hint" className="text-sm text-ink-2">
        {gives ? words.hintGives : words.hint}
      </p>
      {working.length === 0 && <p className="text-ink-2">{words.nobodyOut}</p>}
      {orders.left > 0 && <p className="text-ink-2">{fill(words.more, { n: orders.left })}</p>}
      <MapLegend statuses={new Set(orders.open.map(({ status }) => status))} done={orders.done.length > 0} t={t} />
      <MapList
        orders={orders.open.map((order) => ({ order, label: labelOf(order) }))}
        people={placed}
        gives={gives}
        t={t}
      />
    </section>
  );
}

type BoardMapProps = {
  orders: MapOrders;
  people: PersonDay[];
  areas: AreaView[];
  day: Day;
  reading: Reading;
  gives: boolean;
  t: Messages;
};
