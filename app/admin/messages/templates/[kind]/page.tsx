import { notFound } from "next/navigation";
import { office, type Query, single, titled } from "@/app/admin/office";
import { TemplateChoice } from "@/components/admin/template-choice";
import { TemplateForm } from "@/components/admin/template-form";
import { PageHeader } from "@/components/ui/page-header";
import { may } from "@/lib/auth/permissions";
import { messages } from "@/lib/i18n/messages";
import { templateKey } from "@/lib/notify/commands-template";
import { writtenTemplate } from "@/lib/notify/queries-templates";
import { sampleValues } from "@/lib/notify/sample";
import { reset, save } from "./actions";

export const generateMetadata = titled((t) => t.outbox.templates.title);

type Props = { params: Promise<{ kind: string }>; searchParams: Query };

/** One template: its words for a way and a language, with a preview of what arrives. */
export default async function TemplatePage({ params, searchParams }: Props) {
  const { kind } = await params;
  const { actor, t, locale, reading } = await office(`/admin/messages/templates/${kind}`, "settings");
  const { channel = "all", lang = locale } = await single(searchParams);
  const read = templateKey.safeParse({ kind, channel, locale: lang });
  if (!read.success) notFound();
  const key = read.data;
  const written = await writtenTemplate(actor, key.kind, key.channel, key.locale);
  const words = t.outbox.templates;
  return (
    <div className="grid max-w-3xl gap-4">
      <PageHeader
        title={t.outbox.kinds[key.kind]}
        back={{ href: "/admin/messages/templates", label: words.backToList }}
      />
      <TemplateChoice chosen={key} t={t} />
      <TemplateForm
        key={`${key.channel}/${key.locale}`}
        chosen={key}
        words={written ?? messages(key.locale).notify[key.kind]}
        values={sampleValues(key.locale, reading.zone, reading.now)}
        save={may(actor, "settings", "edit") ? save.bind(null, key) : null}
        reset={written && may(actor, "settings", "edit") ? reset.bind(null, key) : null}
        t={t}
      />
    </div>
  );
}
