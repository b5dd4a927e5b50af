import { KeyForm } from "@/components/admin/key-form";
import { type KeyRow, KeyTable } from "@/components/admin/key-table";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { listApiKeys } from "@/lib/api/queries";
import { office, titled } from "../office";
import { create, revoke } from "./actions";

export const generateMetadata = titled((t) => t.admin.keys.title);

/** Keys of the open API: made here, shown once, taken out of use. */
export default async function KeysPage() {
  const { actor, t, reading } = await office("/admin/keys", "api_keys");
  const keys: KeyRow[] = await listApiKeys(actor);
  const words = t.admin.keys;
  return (
    <div className="grid max-w-4xl gap-4">
      <PageHeader
        title={words.title}
        lead={words.lead}
        actions={
          <ButtonLink href="/api/v1/openapi.json" variant="ghost" icon="external">
            {words.docs}
          </ButtonLink>
        }
      />
      <Card>
        <KeyForm action={create} words={words} wait={t.common.sending} />
      </Card>
      <Card flush>
        {keys.length === 0 ? (
          <EmptyState icon="lock" title={words.emptyTitle}>
            {words.emptyText}
          </EmptyState>
        ) : (
          <KeyTable keys={keys} revoke={revoke} reading={reading} t={t} />
        )}
      </Card>
    </div>
  );
}
