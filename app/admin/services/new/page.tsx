import { ServiceForm } from "@/components/admin/service-form";
import { PageHeader } from "@/components/ui/page-header";
import { listSkills } from "@/lib/staff/queries";
import { office, titled } from "../../office";
import { save } from "../actions";

export const generateMetadata = titled((t) => t.staffAdmin.services.add);

/** A new service. */
export default async function NewServicePage() {
  const { actor, t, locale, business } = await office("/admin/services/new", "services", "edit");
  const words = t.staffAdmin.services;
  const skills = await listSkills(actor);
  return (
    <div className="max-w-4xl">
      <PageHeader title={words.add} back={{ href: "/admin/services", label: words.back }} />
      <ServiceForm
        action={save.bind(null, null)}
        service={null}
        skills={skills}
        currency={business.currency}
        locale={locale}
        t={t}
      />
    </div>
  );
}
