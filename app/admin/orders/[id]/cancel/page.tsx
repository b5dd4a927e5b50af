import { notFound } from "next/navigation";
import { ActionForm } from "@/components/admin/action-form";
import { OrderBrief } from "@/components/admin/order-brief";
import { TypedArea } from "@/components/admin/typed-fields";
import { BottomBar } from "@/components/ui/bottom-bar";
import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { SubmitButton } from "@/components/ui/submit-button";
import { fill } from "@/lib/i18n/fill";
import { orderDetail } from "@/lib/orders/queries-order";
import { office, titled } from "../../../office";
import { cancel } from "../actions";

export const generateMetadata = titled((t) => t.orderDetail.cancel);

/** The question before an order is cancelled, with the reason that its customer reads. */
export default async function CancelPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const { actor, t, reading } = await office(`/admin/orders/${id}/cancel`, "orders", "edit");
  const order = await orderDetail(actor, id);
  if (!order) notFound();
  const words = t.orderDetail;
  const here = `/admin/orders/${id}`;
  return (
    <div className="mx-auto flex w-full max-w-2xl flex-1 flex-col gap-4">
      <PageHeader
        title={fill(words.cancelTitle, { code: order.code })}
        back={{ href: here, label: fill(words.title, { code: order.code }) }}
      />
      <OrderBrief order={order} reading={reading} t={t} />
      <Notice tone="warn">{words.cancelText}</Notice>
      <ActionForm action={cancel.bind(null, id)} className="flex flex-1 flex-col gap-4" label={words.cancel}>
        <TypedArea name="reason" label={words.cancelReason} hint={words.cancelReasonHint} maxLength={300} required />
        <TypedArea
          name="refund"
          label={words.cancelRefund}
          optional={t.common.optional}
          hint={words.cancelRefundHint}
          maxLength={300}
        />
        <BottomBar>
          <ButtonLink href={here} variant="quiet" size="lg">
            {words.keep}
          </ButtonLink>
          <SubmitButton variant="danger" size="lg" pendingLabel={t.common.sending}>
            {words.cancelSubmit}
          </SubmitButton>
        </BottomBar>
      </ActionForm>
    </div>
  );
}
