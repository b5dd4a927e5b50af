import { notFound } from "next/navigation";
import { ActionForm } from "@/components/admin/action-form";
import { CandidateChoices } from "@/components/admin/candidate-choices";
import { OrderBrief } from "@/components/admin/order-brief";
import { TypedArea } from "@/components/admin/typed-fields";
import { BottomBar } from "@/components/ui/bottom-bar";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { SubmitButton } from "@/components/ui/submit-button";
import { rankForHand } from "@/lib/dispatch/queries";
import { fill } from "@/lib/i18n/fill";
import { orderDetail } from "@/lib/orders/queries-order";
import { office, titled } from "../../../office";
import { assign } from "../actions";

export const generateMetadata = titled((t) => t.orderDetail.assign);

/** A manager chooses who goes, and says why. */
export default async function AssignPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const { actor, t, reading } = await office(`/admin/orders/${id}/assign`, "dispatch", "edit");
  const order = await orderDetail(actor, id);
  if (!order) notFound();
  const candidates = await rankForHand(actor, id, reading.now);
  const words = t.orderDetail;
  const back = { href: `/admin/orders/${id}`, label: fill(words.title, { code: order.code }) };
  return (
    <div className="mx-auto flex w-full max-w-2xl flex-1 flex-col gap-4">
      <PageHeader
        title={fill(words.assignTitle, { code: order.code })}
        lead={order.crew > 1 ? words.assignLeadCrew : words.assignLead}
        back={back}
      />
      <OrderBrief order={order} reading={reading} t={t} />
      {candidates.length === 0 ? (
        <EmptyState icon="users" title={words.assignNobody}>
          {words.assignNobodyText}
        </EmptyState>
      ) : (
        <ActionForm action={assign.bind(null, id)} className="flex flex-1 flex-col gap-4" label={words.assign}>
          <CandidateChoices
            candidates={candidates}
            holder={order.status === "accepted" && order.crew === 1 ? order.workerId : null}
            crew={{ size: order.crew, members: order.members.map(({ workerId }) => workerId) }}
            reading={reading}
            t={t}
          />
          <TypedArea name="reason" label={words.assignReason} hint={words.assignReasonHint} maxLength={300} required />
          <BottomBar>
            <SubmitButton size="lg" pendingLabel={t.common.sending}>
              {order.crew > 1 ? words.assignSubmitCrew : words.assignSubmit}
            </SubmitButton>
          </BottomBar>
        </ActionForm>
      )}
    </div>
  );
}
