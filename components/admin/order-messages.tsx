import { cx } from "@/components/ui/classes";
import { fill } from "@/lib/i18n/fill";
import { type Reading, timeText } from "@/lib/i18n/format";
import type { Messages } from "@/lib/i18n/messages";
import { type OwnWords, wordsOf } from "@/lib/notify/words";
import type { OrderDetail } from "@/lib/orders/queries-order";
import { errorWords } from "./message-words";

/** Every message because of an order: to whom, when, whether it left, and whether staff have read it. */
export function OrderMessages({ order, own, reading, t }: OrderMessagesProps) {
  const words = t.orderDetail;
  if (order.messages.length === 0) return <p className="text-ink-3">{words.messagesNone}</p>;
  return (
    <>
      <ul className="divide-y divide-line">
        {order.messages.map((message) => {
          const { kind, user, status, error } = message;
          const kept = { ...message, serviceNames: order.service };
          const said = wordsOf(kept, reading.locale, reading.zone, reading.now, own(kind, "inbox", reading.locale));
          const to = user ? fill(words.toStaff, { name: user.name }) : words.toCustomer;
          const seen = user && (message.readAt ? words.read : words.unread);
          const fate = status === "sent" ? seen : t.outbox.status[status];
          return (
            <li key={message.id} className={cx("py-2 first:pt-0 last:pb-0", status === "cancelled" && "text-ink-3")}>
              <p className="flex flex-wrap items-baseline justify-between gap-x-3">
                <span className="font-semibold">{said.title}</span>
                <time dateTime={message.sendAt.toISOString()} className="text-sm text-ink-3">
                  {timeText(message.sentAt ?? message.sendAt, reading)}
                </time>
              </p>
              <p className="text-sm text-ink-2">{said.body}</p>
              <p className="text-sm text-ink-3">
                {[to, fate, error && errorWords(error, t)].filter(Boolean).join(" · ")}
              </p>
            </li>
          );
        })}
      </ul>
      <a
        href={`/admin/messages?${new URLSearchParams({ q: order.code })}`}
        className="mt-2 inline-flex min-h-11 items-center underline underline-offset-4"
      >
        {t.outbox.more}
      </a>
    </>
  );
}

type OrderMessagesProps = { order: OrderDetail; own: OwnWords; reading: Reading; t: Messages };
