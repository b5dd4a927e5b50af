import { notFound } from "next/navigation";
import { OfficeUserForm } from "@/components/admin/office-user-form";
import { WorkerExtras } from "@/components/admin/worker-extras";
import { PageHeader } from "@/components/ui/page-header";
import { listOfficeUsers } from "@/lib/staff/queries-office";
import { office, titled } from "../../../office";
import { reset, save } from "../actions";

export const generateMetadata = titled((t) => t.logins.title);

/** Somebody of the office: name, position, whether they may sign in, a new password. */
export default async function OfficeUserPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const { actor, t } = await office(`/admin/staff/office/${id}`, "logins", "edit");
  const user = (await listOfficeUsers(actor)).find((one) => one.id === id && one.role !== "owner");
  if (!user) notFound();
  return (
    <div className="grid max-w-4xl gap-4">
      <PageHeader title={user.name} back={{ href: "/admin/staff", label: t.logins.back }} />
      <OfficeUserForm action={save.bind(null, id)} user={user} t={t} />
      <WorkerExtras login={user.login} reset={reset.bind(null, id)} t={t} />
    </div>
  );
}
