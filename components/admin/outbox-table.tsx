import { type Column, DataTable } from "@/components/ui/data-table";
import { SubmitButton } from "@/components/ui/submit-button";
import { TimeText } from "@/components/ui/time-text";
import { fill } from "@/lib/i18n/fill";
import { type Reading, timeText } from "@/lib/i18n/format";
import type { Messages } from "@/lib/i18n/messages";
import type { OutboxRow } from "@/lib/notify/queries-outbox";
import { type OwnWords, wordsOf } from "@/lib/notify/words";
import { errorWords } from "./message-words";

/** Messages as lines: when, to whom, what they say, how it went, and what can be done about it. */
export function OutboxTable({ rows, own, resend, cancel, reading, t }: OutboxTableProps) {
  const words = t.outbox;
  const columns: Column<OutboxRow>[] = [
    {
      key: "when",
      header: words.when,
      cell: ({ sendAt, sentAt }) => (
        <span className="whitespace-nowrap">
          <TimeText at={sentAt ?? sendAt} reading={reading} />
        </span>
      ),
    },
    { key: "what", header: words.what, cell: (row) => <Said row={row} own={own} reading={reading} /> },
    {
      key: "to",
      header: words.to,
      cell: (row) => (
        <>
          {readerOf(row, t)} {row.order && <OrderLink order={row.order} />}
        </>
      ),
    },
    { key: "fate", header: words.fate, cell: (row) => <Fate row={row} reading={reading} t={t} /> },
    {
      key: "do",
      header: "",
      end: true,
      cell: ({ id, status, error }) => (
        <div className="flex justify-end gap-2">
          {resend && (status !== "cancelled" || error) && (
            <Do action={resend(id)} label={status === "planned" ? words.sendNow : words.resend} t={t} />
          )}
          {cancel && (status === "planned" || status === "failed") && (
            <Do action={cancel(id)} label={words.cancel} t={t} />
          )}
        </div>
      ),
    },
  ];
  return <DataTable caption={words.title} columns={columns} rows={rows} rowKey={({ id }) => id} />;
}

function Said({ row, own, reading }: { row: OutboxRow; own: OwnWords; reading: Reading }) {
  const { locale, zone, now } = reading;
  const kept = { ...row, serviceNames: row.order?.service ?? null };
  const said = wordsOf(kept, locale, zone, now, own(row.kind, "inbox", locale));
  return (
    <>
      <span className="block font-semibold">{said.title}</span>
      <span className="block text-ink-2">{said.body}</span>
    </>
  );
}

const readerOf = ({ user, order, audience }: OutboxRow, { outbox }: Messages): string =>
  user?.name ?? (audience === "customer" ? fill(outbox.toCustomer, { name: order?.name ?? "" }) : outbox.nobody);

const OrderLink = ({ order }: { order: { id: string; code: string } }) => (
  <a href={`/admin/orders/${order.id}`} className="num block py-1 whitespace-nowrap underline underline-offset-4">
    {order.code}
  </a>
);

/** By which way, after how many tries, why not, and when again. */
function Fate({ row, reading, t }: { row: OutboxRow; reading: Reading; t: Messages }) {
  const words = t.outbox;
  const { status, attempts, error, tryAt, channel } = row;
  const ways: Record<string, string> = words.channels;
  const parts = [
    status === "cancelled" || (status === "planned" && attempts === 0)
      ? words.status[status]
      : (ways[channel] ?? channel),
    attempts > 1 && fill(words.tries, { n: attempts }),
    status === "planned" && error && tryAt && fill(words.nextTry, { when: timeText(tryAt, reading) }),
  ];
  return (
    <>
      <span className="whitespace-nowrap">{parts.filter(Boolean).join(" · ")}</span>
      {error && <span className="block text-ink-2">{errorWords(error, t)}</span>}
    </>
  );
}

const Do = ({ action, label, t }: { action: () => Promise<void>; label: string; t: Messages }) => (
  <form action={action}>
    <SubmitButton variant="quiet" size="sm" pendingLabel={t.common.sending}>
      {label}
    </SubmitButton>
  </form>
);

type OutboxTableProps = {
  rows: OutboxRow[];
  own: OwnWords;
  /** What a row's buttons do; null for who may only look. */
  resend: ((id: string) => () => Promise<void>) | null;
  cancel: ((id: string) => () => Promise<void>) | null;
  reading: Reading;
  t: Messages;
};
