import { StateShape } from "@/components/ui/state-badge";
import type { Reading } from "@/lib/i18n/format";
import type { Messages } from "@/lib/i18n/messages";
import type { Day } from "@/lib/orders/day";
import type { BoardCard as Card } from "@/lib/orders/queries-board";
import { BoardCard } from "./board-card";

/** Two rows of them: more are dealt with at the desk, one by one. */
const SHOWN = 8;

/** What burns, above everything else; on a phone it is the first tab instead. */
export function EscalatedBand({ orders, ...shared }: EscalatedBandProps) {
  if (orders.length === 0) return null;
  const words = shared.t.board;
  return (
    <section
      aria-labelledby="escalated-band"
      data-state="escalated"
      className="mb-4 rounded-lg border border-state bg-state-soft p-3 max-md:hidden"
    >
      <h2 id="escalated-band" className="mb-2 flex items-center gap-2 text-base">
        <StateShape state="escalated" />
        {words.escalatedTitle}
        <span className="num">{orders.length}</span>
        <a
          href="/admin/escalations"
          className="ms-auto inline-flex min-h-11 items-center px-2 text-sm text-state-ink underline underline-offset-4"
        >
          {words.openDesk}
        </a>
      </h2>
      <ul className="grid grid-cols-[repeat(auto-fill,minmax(14rem,1fr))] gap-2">
        {orders.slice(0, SHOWN).map((order) => (
          <li key={order.id}>
            <BoardCard order={order} {...shared} />
          </li>
        ))}
      </ul>
    </section>
  );
}

type EscalatedBandProps = { orders: Card[]; day: Day; reading: Reading; gives: boolean; t: Messages };
