import { SavedNotice } from "@/components/admin/saved-notice";
import { ServiceTable } from "@/components/admin/service-table";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { may } from "@/lib/auth/permissions";
import { listAllServices } from "@/lib/catalog/queries";
import { listSkills } from "@/lib/staff/queries";
import { office, type Query, single, titled } from "../office";

export const generateMetadata = titled((t) => t.staffAdmin.services.title);

/** Everything the business offers, also what is out of use. */
export default async function ServicesPage({ searchParams }: { searchParams: Query }) {
  const { actor, t, locale, business } = await office("/admin/services", "services");
  const [services, skills, { done }] = await Promise.all([
    listAllServices(actor),
    listSkills(actor),
    single(searchParams),
  ]);
  const words = t.staffAdmin.services;
  const edits = may(actor, "services", "edit");
  const add = edits && (
    <ButtonLink href="/admin/services/new" icon="plus">
      {words.add}
    </ButtonLink>
  );
  return (
    <>
      <PageHeader title={words.title} actions={add} />
      <SavedNotice done={done} t={t} />
      <Card flush className="mt-3">
        {services.length === 0 ? (
          <EmptyState icon="list" title={words.emptyTitle} action={add}>
            {words.emptyText}
          </EmptyState>
        ) : (
          <ServiceTable
            services={services}
            skills={skills}
            currency={business.currency}
            edits={edits}
            locale={locale}
            t={t}
          />
        )}
      </Card>
    </>
  );
}
