import type { Metadata } from "next";
import { PageHeader } from "@/components/ui/page-header";
import { getWords } from "@/lib/i18n/request";
import { Frame } from "../frame";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getWords()).t.site.privacyTitle };
}

/** What is kept of a customer, why, and what they can do about it: short and plain. */
export default async function PrivacyPage() {
  const { site: t } = (await getWords()).t;
  const parts = [
    [t.privacyWhatTitle, t.privacyWhat],
    [t.privacyWhoTitle, t.privacyWho],
    [t.privacyKeepTitle, t.privacyKeep],
    [t.privacyRightsTitle, t.privacyRights],
    [t.privacyDeviceTitle, t.privacyDevice],
  ];
  return (
    <Frame>
      <PageHeader title={t.privacyTitle} lead={t.privacyLead} />
      <div className="grid gap-5 pt-2">
        {parts.map(([title, text]) => (
          <section key={title}>
            <h2 className="text-base">{title}</h2>
            <p className="text-ink-2">{text}</p>
          </section>
        ))}
      </div>
    </Frame>
  );
}
