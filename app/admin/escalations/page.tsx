import { DoneNotice } from "@/components/admin/done-notice";
import { EscalatedSlip } from "@/components/admin/escalated-slip";
import { EmptyState } from "@/components/ui/empty-state";
import { LiveRefresh } from "@/components/ui/live-refresh";
import { PageHeader } from "@/components/ui/page-header";
import { may } from "@/lib/auth/permissions";
import { escalatedOrders } from "@/lib/orders/queries-escalations";
import { office, type Query, single, titled } from "../office";
import { acknowledge, retry } from "./actions";

export const generateMetadata = titled((t) => t.admin.escalations.title);

/** The desk for what burns: orders that nobody could be found for, the most pressing first. */
export default async function EscalationsPage({ searchParams }: { searchParams: Query }) {
  const { actor, t, reading } = await office("/admin/escalations", "orders");
  const [orders, { done, no }] = await Promise.all([escalatedOrders(actor), single(searchParams)]);
  const words = t.admin.escalations;
  const dispatches = may(actor, "dispatch", "edit");
  return (
    <>
      <LiveRefresh url="/api/live" />
      <PageHeader title={words.title} lead={words.lead} />
      <DoneNotice done={done} no={no} t={t} />
      {orders.length === 0 ? (
        <EmptyState icon="check" title={words.emptyTitle}>
          {words.emptyText}
        </EmptyState>
      ) : (
        <ul className="mt-3 grid gap-3 md:grid-cols-2">
          {orders.map((order) => (
            <EscalatedSlip
              key={order.id}
              order={order}
              acknowledge={dispatches ? acknowledge.bind(null, order.id) : null}
              retry={dispatches ? retry.bind(null, order.id) : null}
              reading={reading}
              t={t}
            />
          ))}
        </ul>
      )}
    </>
  );
}
