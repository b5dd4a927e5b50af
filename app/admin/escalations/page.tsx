import { DoneNotice } from "@/components/admin/done-notice";
import { EscalatedSlip } from "@/components/admin/escalated-slip";
import { EmptyState } from "@/components/ui/empty-state";
import { LiveRefresh } from "@/components/ui/live-refresh";
import { PageHeader } from "@/components/ui/page-header";
import { Stat } from "@/components/ui/stat";
import { may } from "@/lib/auth/permissions";
import { rankForHand } from "@/lib/dispatch/queries";
import { escalationTimes } from "@/lib/dispatch/queries-ladder";
import { openSuggestions } from "@/lib/dispatch/queries-shadow";
import { duration } from "@/lib/i18n/format";
import { escalatedOrders } from "@/lib/orders/queries-escalations";
import { allows } from "@/lib/orders/state";
import { office, type Query, single, titled } from "../office";
import { acknowledge, confirm, retry, tell } from "./actions";

export const generateMetadata = titled((t) => t.admin.escalations.title);

/** So many of the most pressing orders come with the person who could still take them. */
const SUGGESTED = 6;
const DAY_MS = 86_400_000;

/** The desk for what burns: orders in trouble, the most pressing first, with every way out; and how quick the office is. */
export default async function EscalationsPage({ searchParams }: { searchParams: Query }) {
  const { actor, t, locale, reading } = await office("/admin/escalations", "orders");
  const [orders, suggestions, times, { done, no }] = await Promise.all([
    escalatedOrders(actor),
    openSuggestions(actor),
    escalationTimes(actor, new Date(reading.now.getTime() - 30 * DAY_MS)),
    single(searchParams),
  ]);
  const dispatches = may(actor, "dispatch", "edit");
  const toConfirm = new Map(suggestions.map((suggestion) => [suggestion.orderId, suggestion]));
  const assignable = orders
    .filter(({ id, status }) => dispatches && !toConfirm.has(id) && allows(status, "assign"))
    .slice(0, SUGGESTED);
  const suggested = new Map(
    await Promise.all(
      assignable.map(async ({ id, worker }) => {
        const able = (await rankForHand(actor, id, reading.now)).filter(({ refusal }) => !refusal);
        return [id, able.find(({ workerId }) => workerId !== worker?.id)] as const;
      }),
    ),
  );
  const words = t.admin.escalations;
  const waited = (minutes: number | null) => (minutes === null ? t.reports.none : duration(minutes, locale));
  return (
    <>
      <LiveRefresh url="/api/live" />
      <PageHeader title={words.title} lead={words.lead} />
      <DoneNotice done={done} no={no} t={t} />
      <div className="mt-3 grid grid-cols-2 gap-3 sm:max-w-md">
        <Stat label={words.toAcknowledge} value={waited(times.acknowledge)} note={words.thirtyDays} />
        <Stat label={words.toResolve} value={waited(times.resolve)} note={words.thirtyDays} />
      </div>
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
              ways={
                dispatches
                  ? {
                      confirm: confirm.bind(null, order.id),
                      acknowledge: acknowledge.bind(null, order.id),
                      retry: retry.bind(null, order.id),
                      tell: tell.bind(null, order.id),
                    }
                  : null
              }
              suggested={suggested.get(order.id)}
              toConfirm={toConfirm.get(order.id)}
              reading={reading}
              t={t}
            />
          ))}
        </ul>
      )}
    </>
  );
}
