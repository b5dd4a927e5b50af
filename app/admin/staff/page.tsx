import { OfficeUserTable } from "@/components/admin/office-user-table";
import { SavedNotice } from "@/components/admin/saved-notice";
import { WorkerTable } from "@/components/admin/worker-table";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { may } from "@/lib/auth/permissions";
import { listWorkers } from "@/lib/staff/queries";
import { listOfficeUsers } from "@/lib/staff/queries-office";
import { office, type Query, single, titled } from "../office";

export const generateMetadata = titled((t) => t.staffAdmin.people.title);

/** Everybody who can be sent; for the owner also who works in the office. */
export default async function StaffPage({ searchParams }: { searchParams: Query }) {
  const { actor, t, reading } = await office("/admin/staff", "staff");
  const logins = may(actor, "logins", "edit");
  const [workers, users, { done }] = await Promise.all([
    listWorkers(actor, reading.now),
    logins ? listOfficeUsers(actor) : [],
    single(searchParams),
  ]);
  const words = t.staffAdmin.people;
  const add = may(actor, "staff", "edit") && (
    <ButtonLink href="/admin/staff/new" icon="plus">
      {words.add}
    </ButtonLink>
  );
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <PageHeader title={words.title} actions={add} />
      <SavedNotice done={done} t={t} />
      <Card flush>
        {workers.length === 0 ? (
          <EmptyState icon="users" title={words.emptyTitle} action={add}>
            {words.emptyText}
          </EmptyState>
        ) : (
          <WorkerTable workers={workers} reading={reading} t={t} />
        )}
      </Card>
      {logins && (
        <>
          <div className="flex flex-wrap items-end justify-between gap-3 pt-4">
            <div>
              <h2 className="text-lg">{t.logins.title}</h2>
              <p className="text-sm text-ink-2">{t.logins.lead}</p>
            </div>
            <ButtonLink href="/admin/staff/office/new" variant="quiet" icon="plus">
              {t.logins.add}
            </ButtonLink>
          </div>
          <Card flush>
            <OfficeUserTable users={users} t={t} />
          </Card>
        </>
      )}
    </div>
  );
}
