import { type Column, DataTable } from "@/components/ui/data-table";
import type { Messages } from "@/lib/i18n/messages";
import type { OfficeUser } from "@/lib/staff/queries-office";

/** Everybody of the office; the owner's own login leads nowhere. */
export function OfficeUserTable({ users, t }: { users: OfficeUser[]; t: Messages }) {
  const words = t.logins;
  const columns: Column<OfficeUser>[] = [
    { key: "name", header: words.name, cell: ({ name }) => name },
    { key: "role", header: words.role, cell: ({ role }) => t.admin.roles[role] },
    { key: "login", header: words.login, cell: ({ login }) => login },
    {
      key: "state",
      header: words.state,
      cell: ({ active }) => (active ? words.active : <span className="text-ink-3">{words.inactive}</span>),
    },
  ];
  return (
    <DataTable
      caption={words.title}
      columns={columns}
      rows={users}
      rowKey={({ id }) => id}
      rowHref={({ id, role }) => (role === "owner" ? undefined : `/admin/staff/office/${id}`)}
    />
  );
}
