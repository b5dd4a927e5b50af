import { fill } from "@/lib/i18n/fill";
import { type Reading, timeText } from "@/lib/i18n/format";
import type { Messages } from "@/lib/i18n/messages";
import { wordsOf } from "@/lib/notify/words";
import type { OrderDetail } from "@/lib/orders/queries-order";

/** Every message sent because of an order: to whom, when, and whether staff have read it. */
export function OrderMessages({ order, reading, t }: { order: OrderDetail; reading: Reading; t: Messages }) {
  const words = t.orderDetail;
  if (order.messages.length === 0) return <p className="text-ink-3">{words.messagesNone}</p>;
  return (
    <ul className="divide-y divide-line">
      {order.messages.map((message) => {
        const said = wordsOf({ ...message, serviceNames: order.service }, reading.locale, reading.zone, reading.now);
        const to = message.user ? fill(words.toStaff, { name: message.user.name }) : words.toCustomer;
        const fate = message.user ? (message.readAt ? words.read : words.unread) : null;
        return (
          <li key={message.id} className="py-2 first:pt-0 last:pb-0">
            <p className="flex flex-wrap items-baseline justify-between gap-x-3">
              <span className="font-semibold">{said.title}</span>
              <time dateTime={message.sendAt.toISOString()} className="text-sm text-ink-3">
                {timeText(message.sentAt ?? message.sendAt, reading)}
              </time>
            </p>
            <p className="text-sm text-ink-2">{said.body}</p>
            <p className="text-sm text-ink-3">
              {[to, message.status === "sent" ? fate : words.planned_message].filter(Boolean).join(" · ")}
            </p>
          </li>
        );
      })}
    </ul>
  );
}
