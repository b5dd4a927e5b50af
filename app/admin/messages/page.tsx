import { OutboxFilters } from "@/components/admin/outbox-filters";
import { OutboxNotice } from "@/components/admin/outbox-notice";
import { OutboxTable } from "@/components/admin/outbox-table";
import { Pager } from "@/components/admin/pager";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LiveRefresh } from "@/components/ui/live-refresh";
import { PageHeader } from "@/components/ui/page-header";
import { Tabs } from "@/components/ui/tabs";
import { may } from "@/lib/auth/permissions";
import { listOutbox, OUTBOX_PAGE, outboxFilter, outboxStatuses } from "@/lib/notify/queries-outbox";
import { ownWords } from "@/lib/notify/queries-templates";
import { office, type Query, single, titled } from "../office";
import { cancel, resend } from "./actions";

export const generateMetadata = titled((t) => t.outbox.title);

/** Every message: what will go out and when, what has gone, what has not and why. */
export default async function OutboxPage({ searchParams }: { searchParams: Query }) {
  const { actor, t, reading } = await office("/admin/messages", "orders");
  const { done, no, ...query } = await single(searchParams);
  const filter = outboxFilter.parse(query);
  const [{ rows, counts }, own] = await Promise.all([listOutbox(actor, filter), ownWords()]);
  const words = t.outbox;
  const address = (changes: Record<string, string>) =>
    `?${new URLSearchParams({ ...(query as Record<string, string>), page: "1", ...changes })}`;
  const edits = may(actor, "orders", "edit");
  return (
    <>
      <LiveRefresh url="/api/live" />
      <PageHeader
        title={words.title}
        lead={words.lead}
        actions={
          may(actor, "settings", "view") && (
            <>
              <ButtonLink href="/admin/messages/rules" variant="quiet" icon="clock">
                {t.messageRules.link}
              </ButtonLink>
              <ButtonLink href="/admin/messages/templates" variant="quiet" icon="note">
                {words.templatesLink}
              </ButtonLink>
            </>
          )
        }
      />
      <OutboxNotice done={done} no={no} t={t} />
      <OutboxFilters filter={filter} t={t} />
      <Tabs
        label={words.views}
        items={outboxStatuses.map((status) => ({
          href: address({ status }),
          label: words.status[status],
          count: counts[status],
          current: status === filter.status,
        }))}
      />
      <Card flush className="mt-4">
        {rows.length > 0 ? (
          <OutboxTable
            rows={rows}
            own={own}
            resend={edits ? (id) => resend.bind(null, id, address({})) : null}
            cancel={edits ? (id) => cancel.bind(null, id, address({})) : null}
            reading={reading}
            t={t}
          />
        ) : (
          <EmptyState icon="upload" title={words.empty[filter.status]}>
            {filter.status === "planned" && words.emptyText}
          </EmptyState>
        )}
      </Card>
      <Pager
        page={filter.page}
        pages={Math.ceil(counts[filter.status] / OUTBOX_PAGE)}
        href={(page) => address({ page: String(page) })}
        t={t}
      />
    </>
  );
}
