import { cx } from "@/components/ui/classes";
import { StateShape } from "@/components/ui/state-badge";
import { Tabs } from "@/components/ui/tabs";
import { fill } from "@/lib/i18n/fill";
import { count, type Reading } from "@/lib/i18n/format";
import type { Messages } from "@/lib/i18n/messages";
import type { Day } from "@/lib/orders/day";
import type { BoardColumn } from "@/lib/orders/queries-board";
import type { OrderStatus } from "@/prisma/generated/enums";
import { BoardCard } from "./board-card";

/**
 * The columns of the board: side by side on a desk, one per tap on a phone. Escalated orders lie across the top.
 * Finished ones are a line of numbers until their state is chosen.
 */
export function BoardColumns({ columns, chosen, href, ...shared }: BoardColumnsProps) {
  const { reading, t } = shared;
  const shown = columns.filter((column) => isShown(column, chosen));
  const finished = columns.filter(({ status }) => isFinished(status));
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <div className="md:hidden">
        <Tabs
          label={t.board.states}
          items={columns
            .filter(({ status, total }) => status !== "awaiting_payment" || total > 0)
            .map(({ status, total }) => ({
              href: href(status),
              label: t.states[status],
              count: total,
              state: status,
              current: status === chosen,
            }))}
        />
      </div>
      <div className="grid min-w-0 gap-4 md:grid-flow-col md:auto-cols-[minmax(11.5rem,1fr)] md:items-start md:gap-3 md:overflow-x-auto md:pb-2">
        {shown.map((column) => (
          <Column key={column.status} column={column} phone={column.status === chosen} {...shared} />
        ))}
      </div>
      <p className="flex flex-wrap items-center gap-x-4 text-sm text-ink-2 max-md:hidden">
        {t.board.finished}
        {finished.map(({ status, total }) => (
          <a key={status} href={href(status)} className="inline-flex min-h-11 items-center gap-1.5 hover:text-ink">
            <StateShape state={status} size={14} />
            {t.states[status]} <span className="num font-semibold">{count(total, reading.locale)}</span>
          </a>
        ))}
      </p>
    </div>
  );
}

function Column({ column: { status, total, cards }, phone, ...shared }: ColumnProps) {
  const { day, reading, t } = shared;
  const rest = total - cards.length;
  return (
    <section
      aria-labelledby={`column-${status}`}
      className={cx(
        "grid min-w-0 content-start gap-2",
        !phone && "max-md:hidden",
        status === "escalated" && "md:hidden",
      )}
    >
      <h2 id={`column-${status}`} className="flex min-h-9 items-center gap-2 text-sm">
        <StateShape state={status} />
        {t.states[status]}
        <span className="num font-normal text-ink-3">{count(total, reading.locale)}</span>
      </h2>
      <ul className="grid gap-2">
        {cards.map((order) => (
          <li key={order.id}>
            <BoardCard order={order} {...shared} />
          </li>
        ))}
      </ul>
      {cards.length === 0 && (
        <p className="rounded-md border border-dashed px-3 py-4 text-center text-sm text-ink-3">
          {t.board.emptyColumn}
        </p>
      )}
      {rest > 0 && (
        <a
          href={`/admin/orders?status=${status}&from=${day.name}&to=${day.name}`}
          className="flex min-h-11 items-center justify-center rounded-md text-sm text-brand hover:bg-brand-soft"
        >
          {fill(t.board.more, { n: count(rest, reading.locale) })}
        </a>
      )}
    </section>
  );
}

const isFinished = (status: OrderStatus) => status === "completed" || status === "cancelled";

const isShown = ({ status, total }: BoardColumn, chosen: OrderStatus) =>
  status === chosen || (!isFinished(status) && (status !== "awaiting_payment" || total > 0));

type Shared = { day: Day; reading: Reading; gives: boolean; t: Messages };
type ColumnProps = Shared & { column: BoardColumn; phone: boolean };
type BoardColumnsProps = Shared & {
  columns: BoardColumn[];
  /** The column open on a phone; a finished state chosen here shows its column on a desk too. */
  chosen: OrderStatus;
  href: (status: OrderStatus) => string;
};
