import { Money } from "@/components/ui/money";
import type { Reading } from "@/lib/i18n/format";
import type { Messages } from "@/lib/i18n/messages";
import type { OrderDetail } from "@/lib/orders/queries-order";

/** What an order costs, line by line. */
export function OrderPrice({ order, reading: { locale }, t }: OrderPriceProps) {
  const line = "flex justify-between gap-4";
  return (
    <ul className="grid gap-0.5 text-sm" aria-label={t.orderDetail.price}>
      {order.lines.length > 1 &&
        order.lines.map((item) => (
          <li key={item.key} className={`${line} text-ink-2`}>
            {item[locale]}
            <Money amount={item.amount} currency={order.currency} locale={locale} />
          </li>
        ))}
      <li className={`${line} text-base font-semibold`}>
        {t.orderDetail.total}
        <Money amount={order.amount} currency={order.currency} locale={locale} />
      </li>
    </ul>
  );
}

type OrderPriceProps = { order: OrderDetail; reading: Reading; t: Messages };
