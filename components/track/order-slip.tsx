import type { ReactNode } from "react";
import { requestWords } from "@/components/order/request-words";
import { Money } from "@/components/ui/money";
import { Slip } from "@/components/ui/slip";
import { windowText } from "@/lib/i18n/format";
import { named } from "@/lib/i18n/named";
import { asksAnything } from "@/lib/staff/requests";
import type { TrackProps } from "./track-words";

/** What was ordered, when and where to, and what it costs. */
export function OrderSlip({ order, reading, t }: TrackProps) {
  const words = t.tracking;
  const { locale } = reading;
  const open = order.status !== "completed" && order.status !== "cancelled";
  const window = windowText(order.window, reading);
  return (
    <Slip
      as="section"
      aria-label={words.slip}
      stub={<h2 className="text-base">{named(order.service, locale)}</h2>}
      foot={
        <dl className="grid gap-1 text-sm">
          {order.priceLines.map((line) => (
            <div key={line.key} className="flex justify-between gap-4">
              <dt className="min-w-0 text-ink-2">{line[locale]}</dt>
              <dd>
                <Money amount={line.amount} currency={order.currency} locale={locale} />
              </dd>
            </div>
          ))}
          <div className="flex items-baseline justify-between gap-4 pt-1 text-base font-semibold">
            <dt>
              {words.total} {open && <span className="text-sm font-normal text-ink-3">{words.payLater}</span>}
            </dt>
            <dd>
              <Money amount={order.amount} currency={order.currency} locale={locale} />
            </dd>
          </div>
        </dl>
      }
    >
      <dl className="grid gap-2">
        <Row label={words.window}>{order.asap ? `${words.asap} (${window})` : window}</Row>
        {order.pickup && <Row label={words.pickup}>{order.pickup}</Row>}
        <Row label={words.address}>{order.address}</Row>
        <Row label={words.contact}>
          {order.name} <span className="num whitespace-nowrap">{order.phone}</span>
        </Row>
        {asksAnything(order.requests) && <Row label={words.requests}>{requestWords(order.requests, t, locale)}</Row>}
        {order.note && <Row label={words.note}>{order.note}</Row>}
        {order.workerNote && <Row label={words.workerNote}>{order.workerNote}</Row>}
      </dl>
    </Slip>
  );
}

function Row({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="grid grid-cols-[5.5rem_1fr] items-baseline gap-3">
      <dt className="text-sm text-ink-3">{label}</dt>
      <dd className="min-w-0">{children}</dd>
    </div>
  );
}
