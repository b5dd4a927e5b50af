import { StateShape } from "@/components/ui/state-badge";
import { clock, type Reading } from "@/lib/i18n/format";
import type { Messages } from "@/lib/i18n/messages";
import { named } from "@/lib/i18n/named";
import type { PersonDay } from "@/lib/orders/queries-board";

/** Somebody chosen on the map: where they are, and the visits that their line joins. */
export function PersonNote({ person, where, reading, t }: PersonNoteProps) {
  const { zone, locale } = reading;
  return (
    <div className="grid gap-1 px-2 pb-1 text-sm">
      <p className="text-base font-semibold">{person.name}</p>
      <p className="text-ink-2">{where}</p>
      {person.visits.length === 0 && <p className="text-ink-3">{t.map.noRoute}</p>}
      {person.visits.length > 0 && (
        <>
          <p className="text-xs text-ink-3">{t.map.route}</p>
          <ol className="max-h-40 overflow-y-auto">
            {person.visits.map(({ order, startAt }) => (
              <li key={order.id}>
                <a
                  href={`/admin/orders/${order.id}`}
                  className="flex min-h-9 items-center gap-2 rounded-sm hover:bg-sunken"
                >
                  <StateShape state={order.status} size={14} label={t.states[order.status]} />
                  <span className="num">{clock(startAt, zone)}</span>
                  <span className="truncate">
                    {order.name} · {named(order.area, locale)}
                  </span>
                  <span className="num ms-auto text-xs text-ink-3">{order.code}</span>
                </a>
              </li>
            ))}
          </ol>
        </>
      )}
      <a href={`/admin/staff/${person.id}`} className="inline-flex min-h-11 items-center text-brand hover:underline">
        {t.map.openPerson}
      </a>
    </div>
  );
}

type PersonNoteProps = { person: PersonDay; where: string; reading: Reading; t: Messages };
