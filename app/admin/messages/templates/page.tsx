import { OutboxNotice } from "@/components/admin/outbox-notice";
import { TemplateList } from "@/components/admin/template-list";
import { PageHeader } from "@/components/ui/page-header";
import { writtenTemplates } from "@/lib/notify/queries-templates";
import { office, type Query, single, titled } from "../../office";

export const generateMetadata = titled((t) => t.outbox.templates.title);

/** Every kind of message by audience, and which have words of the owner's own. */
export default async function TemplatesPage({ searchParams }: { searchParams: Query }) {
  const { actor, t, locale } = await office("/admin/messages/templates", "settings");
  const [written, { done }] = await Promise.all([writtenTemplates(actor), single(searchParams)]);
  const words = t.outbox.templates;
  return (
    <div className="max-w-3xl">
      <PageHeader title={words.title} lead={words.lead} back={{ href: "/admin/messages", label: words.back }} />
      <OutboxNotice done={done} t={t} />
      <TemplateList written={written} locale={locale} t={t} />
    </div>
  );
}
