import { type Column, DataTable } from "@/components/ui/data-table";
import { Money } from "@/components/ui/money";
import { StateBadge } from "@/components/ui/state-badge";
import { WindowTime } from "@/components/ui/time-text";
import type { Reading } from "@/lib/i18n/format";
import type { Messages } from "@/lib/i18n/messages";
import { named } from "@/lib/i18n/named";
import { lateness } from "@/lib/orders/lateness";
import type { OrderRow } from "@/lib/orders/queries-list";

/** Orders as lines; cards on a phone. */
export function OrderTable({ rows, reading, t }: { rows: OrderRow[]; reading: Reading; t: Messages }) {
  const words = t.admin.orders;
  const { locale } = reading;
  const columns: Column<OrderRow>[] = [
    {
      key: "code",
      header: words.code,
      cell: (order) => (
        <a
          href={`/admin/orders/${order.id}`}
          className="num inline-flex min-h-6 items-center text-brand underline-offset-4 hover:underline"
        >
          {order.code}
        </a>
      ),
    },
    {
      key: "status",
      header: words.status,
      cell: (order) => {
        const lag = lateness(order, reading.now);
        return (
          <span className="inline-flex flex-wrap items-center gap-x-2">
            <StateBadge state={order.status} label={t.states[order.status]} plain />
            {lag && (
              <span data-state={lag === "late" ? "error" : "warn"} className="text-state-ink">
                {t.board[lag]}
              </span>
            )}
          </span>
        );
      },
    },
    {
      key: "window",
      header: words.window,
      cell: ({ asap, windowStart, windowEnd }) => (
        <>
          <WindowTime start={windowStart} end={windowEnd} reading={reading} />
          {asap && <span className="text-ink-3"> {t.board.asap}</span>}
        </>
      ),
    },
    {
      key: "service",
      header: words.service,
      cell: ({ service, area }) => `${named(service, locale)} · ${named(area, locale)}`,
    },
    { key: "customer", header: words.customer, cell: ({ name }) => name },
    {
      key: "worker",
      header: words.worker,
      cell: ({ worker }) => worker?.shortName ?? <span className="text-ink-3">{t.board.nobody}</span>,
    },
    {
      key: "price",
      header: words.price,
      end: true,
      cell: ({ amount, currency }) => <Money amount={amount} currency={currency} locale={locale} />,
    },
  ];
  return <DataTable caption={words.title} columns={columns} rows={rows} rowKey={({ id }) => id} />;
}
