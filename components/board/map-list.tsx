import { Disclosure } from "@/components/ui/disclosure";
import { StateShape } from "@/components/ui/state-badge";
import { fill } from "@/lib/i18n/fill";
import type { Messages } from "@/lib/i18n/messages";
import type { MapOrder } from "@/lib/orders/queries-map";
import { allows } from "@/lib/orders/state";
import { GiveLink } from "./give-link";

/** All that the map shows, to be read: every order with its handle, everybody with where they are. */
export function MapList({ orders, people, gives, t }: MapListProps) {
  return (
    <Disclosure summary={fill(t.map.list, { orders: orders.length, people: people.length })}>
      <div className="grid gap-4 text-sm md:grid-cols-2">
        <ul aria-label={t.map.orders} className="grid content-start divide-y rounded-lg border bg-paper">
          {orders.map(({ order, label }) => (
            <li key={order.id} className="flex items-stretch gap-2">
              <a
                href={`/admin/orders/${order.id}`}
                className="flex min-h-11 min-w-0 flex-1 items-center gap-2 px-3 py-1 hover:bg-sunken"
              >
                <StateShape state={order.status} size={14} />
                <span>{label}</span>
              </a>
              {gives && allows(order.status, "assign") && <GiveLink order={order} words={t.hand} />}
            </li>
          ))}
        </ul>
        <ul aria-label={t.map.people} className="grid content-start divide-y rounded-lg border bg-paper">
          {people.map(({ person, where }) => (
            <li key={person.id}>
              <a
                href={`/admin/staff/${person.id}`}
                className="flex min-h-11 flex-wrap items-center gap-x-2 px-3 py-1 hover:bg-sunken"
              >
                <span className="font-semibold">{person.name}</span>
                <span className="text-ink-2">{where}</span>
                <span className="ms-auto text-ink-3">{fill(t.map.visits, { n: person.visits.length })}</span>
              </a>
            </li>
          ))}
        </ul>
      </div>
    </Disclosure>
  );
}

type MapListProps = {
  orders: { order: MapOrder; label: string }[];
  people: { person: { id: string; name: string; visits: unknown[] }; where: string }[];
  gives: boolean;
  t: Messages;
};
