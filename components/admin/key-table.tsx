import { type Column, DataTable } from "@/components/ui/data-table";
import { Dialog } from "@/components/ui/dialog";
import { SubmitButton } from "@/components/ui/submit-button";
import { TimeText } from "@/components/ui/time-text";
import { fill } from "@/lib/i18n/fill";
import type { Reading } from "@/lib/i18n/format";
import type { Messages } from "@/lib/i18n/messages";

export type KeyRow = {
  id: string;
  name: string;
  prefix: string;
  createdAt: Date;
  lastUsedAt: Date | null;
  revokedAt: Date | null;
};

/** Every key, without what would let anyone use it; one in use can be revoked, after a question. */
export function KeyTable({ keys, revoke, reading, t }: KeyTableProps) {
  const words = t.admin.keys;
  const columns: Column<KeyRow>[] = [
    { key: "name", header: words.name, cell: (key) => key.name },
    { key: "prefix", header: words.prefix, cell: (key) => <code>{key.prefix}…</code> },
    { key: "created", header: words.createdAt, cell: (key) => <TimeText at={key.createdAt} reading={reading} /> },
    {
      key: "used",
      header: words.lastUsed,
      cell: (key) => (key.lastUsedAt ? <TimeText at={key.lastUsedAt} reading={reading} as="relative" /> : words.never),
    },
    {
      key: "revoke",
      header: words.revoke,
      end: true,
      cell: (key) =>
        key.revokedAt ? (
          <span className="text-ink-3">{words.revoked}</span>
        ) : (
          <Dialog
            open={words.revoke}
            title={fill(words.revokeTitle, { name: key.name })}
            close={t.common.close}
            variant="danger"
            size="sm"
          >
            <p className="text-start">{words.revokeText}</p>
            <form action={revoke.bind(null, key.id)}>
              <SubmitButton variant="danger" wide pendingLabel={t.common.sending}>
                {words.revokeConfirm}
              </SubmitButton>
            </form>
          </Dialog>
        ),
    },
  ];
  return <DataTable caption={words.title} columns={columns} rows={keys} rowKey={({ id }) => id} />;
}

type KeyTableProps = { keys: KeyRow[]; revoke: (id: string) => Promise<void>; reading: Reading; t: Messages };
