import type { Metadata } from "next";
import { HomeFacts } from "@/components/order/home-facts";
import { ServiceCard } from "@/components/order/service-card";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { publicActor } from "@/lib/auth/actor";
import { getBusiness } from "@/lib/business/queries";
import { listServices } from "@/lib/catalog/queries";
import { servedAreas } from "@/lib/catalog/queries-area";
import { fill } from "@/lib/i18n/fill";
import { getWords } from "@/lib/i18n/request";
import { Frame } from "./frame";

export async function generateMetadata(): Promise<Metadata> {
  return { description: (await getWords()).t.site.homeLead };
}

/** What the business does, what it costs, where and when: every card leads to its order form. */
export default async function HomePage() {
  const [{ locale, t }, business, services, areas] = await Promise.all([
    getWords(),
    getBusiness(),
    listServices(publicActor),
    servedAreas(publicActor),
  ]);
  const { phone, currency } = business;
  return (
    <Frame wide>
      <header className="grid gap-1 pt-8 pb-6 sm:pt-12 sm:pb-8">
        <h1 className="text-xl sm:text-2xl">{t.site.homeTitle}</h1>
        <p className="max-w-2xl text-ink-2">{t.site.homeLead}</p>
      </header>
      <h2 className="pb-3 text-lg">{t.site.services}</h2>
      {services.length === 0 && (
        <EmptyState
          title={t.site.noServicesTitle}
          action={<ButtonLink href={`tel:${phone}`}>{fill(t.site.callUs, { phone })}</ButtonLink>}
        >
          {t.site.noServices}
        </EmptyState>
      )}
      <ul className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
        {services.map((service) => (
          <ServiceCard key={service.id} service={service} currency={currency} locale={locale} words={t.site} />
        ))}
      </ul>
      <HomeFacts business={business} areas={areas} locale={locale} words={t.site} />
    </Frame>
  );
}
