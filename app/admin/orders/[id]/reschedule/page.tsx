import { notFound } from "next/navigation";
import { ActionForm } from "@/components/admin/action-form";
import { OrderBrief } from "@/components/admin/order-brief";
import { TypedDays } from "@/components/admin/typed-fields";
import { BottomBar } from "@/components/ui/bottom-bar";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { SubmitButton } from "@/components/ui/submit-button";
import { fill } from "@/lib/i18n/fill";
import { windowText } from "@/lib/i18n/format";
import { calendarFrom } from "@/lib/orders/calendar";
import { orderDetail } from "@/lib/orders/queries-order";
import { windowsToMove } from "@/lib/orders/queries-track";
import { office, titled } from "../../../office";
import { reschedule } from "../actions";

export const generateMetadata = titled((t) => t.orderDetail.reschedule);

const DAYS = 14;

/** Another window for an order, out of those in which somebody is free. */
export default async function ReschedulePage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const { actor, t, business, reading } = await office(`/admin/orders/${id}/reschedule`, "orders", "edit");
  const order = await orderDetail(actor, id);
  if (!order) notFound();
  const { windowStart: start, windowEnd: end } = order;
  const free = await windowsToMove(actor, id, { days: DAYS, zone: business.zone }, reading.now);
  const words = t.orderDetail;
  const back = { href: `/admin/orders/${id}`, label: fill(words.title, { code: order.code }) };
  return (
    <div className="mx-auto flex w-full max-w-2xl flex-1 flex-col gap-4">
      <PageHeader
        title={fill(words.rescheduleTitle, { code: order.code })}
        lead={fill(words.rescheduleLead, { window: windowText({ start, end }, reading) })}
        back={back}
      />
      <OrderBrief order={order} reading={reading} t={t} />
      {Object.keys(free).length === 0 ? (
        <EmptyState icon="calendar" title={words.rescheduleNone} />
      ) : (
        <ActionForm action={reschedule.bind(null, id)} className="flex flex-1 flex-col gap-4" label={words.reschedule}>
          <TypedDays
            label={words.window}
            calendar={calendarFrom(reading.now, business.zone, DAYS, reading.locale)}
            free={free}
            day=""
            window=""
            words={t.orderForm}
          />
          <BottomBar>
            <SubmitButton size="lg" pendingLabel={t.common.sending}>
              {words.rescheduleSubmit}
            </SubmitButton>
          </BottomBar>
        </ActionForm>
      )}
    </div>
  );
}
