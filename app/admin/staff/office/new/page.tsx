import { OfficeUserForm } from "@/components/admin/office-user-form";
import { PageHeader } from "@/components/ui/page-header";
import { office, titled } from "../../../office";
import { save } from "../actions";

export const generateMetadata = titled((t) => t.logins.add);

/** Somebody who begins in the office. */
export default async function NewOfficeUserPage() {
  const { t } = await office("/admin/staff/office/new", "logins", "edit");
  return (
    <div className="grid max-w-4xl gap-4">
      <PageHeader title={t.logins.add} back={{ href: "/admin/staff", label: t.logins.back }} />
      <OfficeUserForm action={save.bind(null, null)} user={null} t={t} />
    </div>
  );
}
