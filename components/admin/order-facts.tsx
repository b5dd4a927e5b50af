import type { ReactNode } from "react";
import { chosenLines } from "@/components/job/chosen";
import { NavigateLinks } from "@/components/job/navigate-links";
import { PhotoList } from "@/components/job/photo-list";
import { requestWords } from "@/components/order/request-words";
import { Slip } from "@/components/ui/slip";
import { Stars } from "@/components/ui/stars";
import { StateBadge } from "@/components/ui/state-badge";
import { TimeText, WindowTime } from "@/components/ui/time-text";
import { fill } from "@/lib/i18n/fill";
import { clock, duration, type Reading } from "@/lib/i18n/format";
import type { Messages } from "@/lib/i18n/messages";
import { named } from "@/lib/i18n/named";
import { arrivalText } from "@/lib/orders/arrival-text";
import { lateness } from "@/lib/orders/lateness";
import type { OrderDetail } from "@/lib/orders/queries-order";
import { asksAnything } from "@/lib/staff/requests";
import { OrderCrew } from "./order-crew";
import { OrderPrice } from "./order-price";
import { PhoneLink } from "./phone-link";

/** The slip of an order as the office reads it: when, what, where, for whom, by whom, for how much. */
export function OrderFacts({ order, reading, t }: OrderFactsProps) {
  const words = t.orderDetail;
  const { locale } = reading;
  const lag = lateness(order, reading.now);
  const arrival = arrivalText(order, reading, t.tracking, order.spread);
  return (
    <Slip
      state={order.status}
      as="section"
      aria-label={words.facts}
      stub={
        <>
          <span className="flex flex-wrap items-center gap-2">
            <StateBadge state={order.status} label={t.states[order.status]} />
            {lag && (
              <span data-state={lag === "late" ? "error" : "warn"} className="text-sm font-semibold text-state-ink">
                {t.board[lag]}
              </span>
            )}
          </span>
          <span className="text-sm text-ink-3">
            {words.placedAt} <TimeText at={order.placedAt} reading={reading} /> · {words.channels[order.channel]}
          </span>
        </>
      }
      foot={<OrderPrice order={order} reading={reading} t={t} />}
    >
      <dl className="grid gap-x-6 gap-y-3 sm:grid-cols-2">
        <Fact label={words.window}>
          <p className="font-semibold">
            <WindowTime start={order.windowStart} end={order.windowEnd} reading={reading} />
            {order.asap && <span className="ms-2">{words.asap}</span>}
            {order.priority === "high" && <span className="ms-2 text-brand">{words.high}</span>}
          </p>
          {arrival && <p className="num text-sm text-ink-2">{arrival}</p>}
        </Fact>
        <Fact label={words.worker}>
          {order.crew > 1 ? (
            <OrderCrew order={order} reading={reading} t={t} />
          ) : order.worker ? (
            <p>
              <a href={`/admin/staff/${order.worker.id}`} className="font-semibold underline-offset-4 hover:underline">
                {order.worker.name}
              </a>{" "}
              <PhoneLink number={order.worker.phone} />
            </p>
          ) : (
            <p className="text-ink-3">{words.nobody}</p>
          )}
          {order.plannedStart && order.plannedEnd && (
            <p className="num text-sm text-ink-2">
              {fill(words.planned, {
                from: clock(order.plannedStart, reading.zone),
                to: clock(order.plannedEnd, reading.zone),
              })}
            </p>
          )}
        </Fact>
        <Fact label={words.customer}>
          <p>
            <span className="font-semibold">{order.name}</span> <PhoneLink number={order.phone} />
          </p>
          {order.email && (
            <p className="break-all text-sm">
              <a href={`mailto:${order.email}`} className="text-brand underline-offset-4 hover:underline">
                {order.email}
              </a>
            </p>
          )}
          <p className="text-sm text-ink-3">{fill(words.history, { n: order.customer._count.orders })}</p>
        </Fact>
        <Fact label={words.service}>
          <p className="font-semibold">{named(order.service, locale)}</p>
          <p className="text-sm text-ink-2">
            {[
              ...chosenLines(order.options.offered, order.options.chosen, locale),
              fill(t.jobs.about, { duration: duration(order.durationMinutes, locale) }),
            ].join(" · ")}
          </p>
        </Fact>
        {order.pickupAddress && order.pickupLat !== null && order.pickupLng !== null && (
          <Fact label={words.pickup} wide>
            <address>{order.pickupAddress}</address>
            <NavigateLinks
              to={{ lat: order.pickupLat, lng: order.pickupLng }}
              name={order.pickupAddress}
              rough={order.pickupPrecision === "area"}
              words={t.jobs}
            />
          </Fact>
        )}
        <Fact label={words.address} wide>
          <address>{order.address}</address>
          <p className="text-sm text-ink-3">
            {named(order.area, locale)} · {words.precision[order.precision as keyof typeof words.precision] ?? ""}
          </p>
          <NavigateLinks to={order} name={order.address} rough={order.precision === "area"} words={t.jobs} />
        </Fact>
        {asksAnything(order.requests) && (
          <Fact label={t.requests.asked} wide>
            {requestWords(order.requests, t, locale)}
          </Fact>
        )}
        {order.place && (
          <Fact label={words.place} wide>
            {named(order.place, locale)}
          </Fact>
        )}
        {order.note && (
          <Fact label={words.note} wide>
            <p className="whitespace-pre-line">{order.note}</p>
          </Fact>
        )}
        {order.workerNote && (
          <Fact label={words.workerNote} wide>
            <p className="whitespace-pre-line">{order.workerNote}</p>
          </Fact>
        )}
        {order.photos.length > 0 && (
          <Fact label={words.photos} wide>
            <PhotoList photos={order.photos} words={t.jobs} />
          </Fact>
        )}
        {order.review && (
          <Fact label={words.review} wide>
            <Stars value={order.review.rating} label={fill(t.common.stars, { n: order.review.rating })} />
            {order.review.text && <p className="whitespace-pre-line">{order.review.text}</p>}
          </Fact>
        )}
      </dl>
    </Slip>
  );
}

function Fact({ label, wide, children }: { label: string; wide?: boolean; children: ReactNode }) {
  return (
    <div className={wide ? "sm:col-span-2" : ""}>
      <dt className="text-sm text-ink-3">{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

type OrderFactsProps = { order: OrderDetail; reading: Reading; t: Messages };
