import { redirect } from "next/navigation";
import { OrderFilters } from "@/components/admin/order-filters";
import { OrderTable } from "@/components/admin/order-table";
import { Pager } from "@/components/admin/pager";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LiveRefresh } from "@/components/ui/live-refresh";
import { PageHeader } from "@/components/ui/page-header";
import { may } from "@/lib/auth/permissions";
import { fill } from "@/lib/i18n/fill";
import { count } from "@/lib/i18n/format";
import { filterChoices, findByCode, listOrders, orderFilter, PAGE_SIZE } from "@/lib/orders/queries-list";
import { office, type Query, single, titled } from "../office";

export const generateMetadata = titled((t) => t.admin.orders.title);

/** Every order, narrowed by the query string; a whole order code goes straight to the order. */
export default async function OrdersPage({ searchParams }: { searchParams: Query }) {
  const { actor, t, business, reading } = await office("/admin/orders", "orders");
  const query = await single(searchParams);
  const filter = orderFilter.parse(query);
  const exact = /^[a-z]{2}\d{6}$/i.test(filter.q) && (await findByCode(actor, filter.q));
  if (exact) redirect(`/admin/orders/${exact}`);
  const [{ rows, total }, choices] = await Promise.all([
    listOrders(actor, filter, business.zone),
    filterChoices(actor),
  ]);
  const words = t.admin.orders;
  const asked = Object.keys(query).length > 0;
  const href = (page: number) =>
    `?${new URLSearchParams({ ...(query as Record<string, string>), page: String(page) })}`;
  return (
    <>
      <LiveRefresh url="/api/live" />
      <PageHeader
        title={words.title}
        lead={fill(words.total, { n: count(total, reading.locale) })}
        actions={
          may(actor, "orders", "create") && (
            <ButtonLink href="/admin/orders/new" icon="phone">
              {t.board.newOrder}
            </ButtonLink>
          )
        }
      />
      <OrderFilters filter={filter} choices={choices} reading={reading} t={t} />
      <Card flush>
        {rows.length > 0 ? (
          <OrderTable rows={rows} reading={reading} t={t} />
        ) : (
          <EmptyState title={asked ? words.emptyTitle : words.firstTitle}>
            {asked ? words.emptyText : words.firstText}
          </EmptyState>
        )}
      </Card>
      <Pager page={filter.page} pages={Math.ceil(total / PAGE_SIZE)} href={href} t={t} />
    </>
  );
}
