import { notFound } from "next/navigation";
import { DecisionList } from "@/components/admin/decision-list";
import { DoneNotice } from "@/components/admin/done-notice";
import { EscalationNotice, escalationDeadline } from "@/components/admin/escalation-notice";
import { OrderActions } from "@/components/admin/order-actions";
import { OrderApart } from "@/components/admin/order-apart";
import { OrderComplaints } from "@/components/admin/order-complaints";
import { OrderFacts } from "@/components/admin/order-facts";
import { OrderMessages } from "@/components/admin/order-messages";
import { OrderTimeline } from "@/components/admin/order-timeline";
import { SuggestionNotice } from "@/components/admin/suggestion-notice";
import { Card } from "@/components/ui/card";
import { LiveRefresh } from "@/components/ui/live-refresh";
import { PageHeader } from "@/components/ui/page-header";
import { may } from "@/lib/auth/permissions";
import { apartOfOrder } from "@/lib/dispatch/queries-apart";
import { policyOfOrder } from "@/lib/dispatch/queries-rules";
import { openSuggestions } from "@/lib/dispatch/queries-shadow";
import { decisionsOf, openEscalations } from "@/lib/dispatch/queries-why";
import { fill } from "@/lib/i18n/fill";
import { ownWords } from "@/lib/notify/queries-templates";
import { orderDetail } from "@/lib/orders/queries-order";
import { office, type Query, single, titled } from "../../office";
import { acknowledge, complain, confirm, keepAway, letAgain, prioritise, resolve, retry } from "./actions";

export const generateMetadata = titled((t) => t.orderDetail.facts);

type Props = { params: Promise<{ id: string }>; searchParams: Query };

/** One order: what it is, where it stands, why this person, everything that happened and was told, what can be done. */
export default async function OrderPage({ params, searchParams }: Props) {
  const { id } = await params;
  const { actor, t, reading } = await office(`/admin/orders/${id}`, "orders");
  const order = await orderDetail(actor, id);
  if (!order) notFound();
  const [decisions, policy, escalations, [suggestion], own, apart, { done, no }] = await Promise.all([
    decisionsOf(actor, id),
    policyOfOrder(actor, id),
    openEscalations(actor),
    openSuggestions(actor, [id]),
    ownWords(),
    apartOfOrder(actor, id),
    single(searchParams),
  ]);
  const escalation = escalations.find(({ orderId }) => orderId === id);
  const words = t.orderDetail;
  const complains = may(actor, "complaints", "edit");
  const edits = may(actor, "orders", "edit");
  const buttons = { order, actor, retry: retry.bind(null, id), prioritise: prioritise.bind(null, id), t };
  return (
    <>
      <LiveRefresh url="/api/live" />
      <PageHeader title={fill(words.title, { code: order.code })} back={{ href: "/admin/orders", label: words.back }} />
      <div className="grid gap-4 lg:grid-cols-[minmax(0,1fr)_18rem] lg:items-start">
        <div className="grid min-w-0 gap-4">
          <DoneNotice done={done} no={no} t={t} />
          {suggestion && (
            <SuggestionNotice
              suggestion={suggestion}
              confirm={may(actor, "dispatch", "edit") ? confirm.bind(null, id) : null}
              until={escalation && escalationDeadline(escalation, reading, t)}
              reading={reading}
              t={t}
            />
          )}
          {escalation && !suggestion && (
            <EscalationNotice
              escalation={escalation}
              acknowledge={may(actor, "dispatch", "edit") ? acknowledge.bind(null, id) : null}
              reading={reading}
              t={t}
            />
          )}
          <OrderFacts order={order} reading={reading} t={t} />
          <Card id="actions" title={words.actions} className="lg:hidden">
            <OrderActions {...buttons} />
          </Card>
          <Card id="why" title={words.why}>
            <DecisionList decisions={decisions} policy={policy} asap={order.asap} reading={reading} t={t} />
          </Card>
          <Card id="timeline" title={words.timeline}>
            <OrderTimeline events={order.events} reading={reading} t={t} />
          </Card>
          <Card id="messages" title={words.messages}>
            <OrderMessages order={order} own={own} reading={reading} t={t} />
          </Card>
          <Card id="complaints" title={t.complaints.about}>
            <OrderComplaints
              order={order}
              open={complains ? complain.bind(null, id) : null}
              resolve={complains ? (complaint) => resolve.bind(null, id, complaint) : null}
              reading={reading}
              t={t}
            />
          </Card>
          <Card id="apart" title={t.apart.title}>
            <OrderApart
              order={order}
              apart={apart}
              keep={edits ? keepAway.bind(null, id) : null}
              end={edits ? (row) => letAgain.bind(null, id, row) : null}
              reading={reading}
              t={t}
            />
          </Card>
        </div>
        <Card title={words.actions} className="max-lg:hidden lg:sticky lg:top-4">
          <OrderActions {...buttons} />
        </Card>
      </div>
    </>
  );
}
