import { WorkerTable } from "@/components/admin/worker-table";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { may } from "@/lib/auth/permissions";
import { listWorkers } from "@/lib/staff/queries";
import { office, titled } from "../office";

export const generateMetadata = titled((t) => t.staffAdmin.people.title);

/** Everybody who can be sent. */
export default async function StaffPage() {
  const { actor, t, reading } = await office("/admin/staff", "staff");
  const workers = await listWorkers(actor, reading.now);
  const words = t.staffAdmin.people;
  const add = may(actor, "staff", "edit") && (
    <ButtonLink href="/admin/staff/new" icon="plus">
      {words.add}
    </ButtonLink>
  );
  return (
    <>
      <PageHeader title={words.title} actions={add} />
      <Card flush>
        {workers.length === 0 ? (
          <EmptyState icon="users" title={words.emptyTitle} action={add}>
            {words.emptyText}
          </EmptyState>
        ) : (
          <WorkerTable workers={workers} reading={reading} t={t} />
        )}
      </Card>
    </>
  );
}
