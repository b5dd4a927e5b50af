import { WorkerForm } from "@/components/admin/worker-form";
import { PageHeader } from "@/components/ui/page-header";
import { maySeeCosts } from "@/lib/staff/access";
import { listAreas, listSkills } from "@/lib/staff/queries";
import { office, titled } from "../../office";
import { save } from "../actions";

export const generateMetadata = titled((t) => t.staffAdmin.people.add);

/** A worker who begins. */
export default async function NewWorkerPage() {
  const { actor, t, locale, business } = await office("/admin/staff/new", "staff", "edit");
  const [skills, areas] = await Promise.all([listSkills(actor), listAreas(actor)]);
  const words = t.staffAdmin.people;
  return (
    <div className="max-w-4xl">
      <PageHeader title={words.add} back={{ href: "/admin/staff", label: words.back }} />
      <WorkerForm
        action={save.bind(null, null)}
        worker={null}
        skills={skills}
        areas={areas}
        currency={maySeeCosts(actor) ? business.currency : null}
        locale={locale}
        t={t}
      />
    </div>
  );
}
