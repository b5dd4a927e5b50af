import { notFound } from "next/navigation";
import { LadderForm } from "@/components/admin/ladder-form";
import { ServiceDuration } from "@/components/admin/service-duration";
import { ServiceForm } from "@/components/admin/service-form";
import { ServiceOptions } from "@/components/admin/service-options";
import { ServiceProducts } from "@/components/admin/service-products";
import { ServiceWeightsForm } from "@/components/admin/service-weights";
import { PageHeader } from "@/components/ui/page-header";
import { may } from "@/lib/auth/permissions";
import { listAllServices } from "@/lib/catalog/queries";
import { usualDuration } from "@/lib/catalog/queries-duration";
import { listProducts } from "@/lib/catalog/queries-goods";
import { dispatchPolicy } from "@/lib/dispatch/policy";
import { serviceLadder } from "@/lib/dispatch/queries-ladder";
import { weightsOfService } from "@/lib/dispatch/queries-rules";
import { named } from "@/lib/i18n/named";
import { listSkills } from "@/lib/staff/queries";
import { office, titled } from "../../office";
import { save, saveDeadlines, saveProducts, saveWeights } from "../actions";

export const generateMetadata = titled((t) => t.staffAdmin.services.title);

/** One service: words, price, time, skill. */
export default async function ServicePage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const { actor, t, locale, business } = await office(`/admin/services/${id}`, "services", "edit");
  const [services, skills] = await Promise.all([listAllServices(actor), listSkills(actor)]);
  const service = services.find((one) => one.id === id);
  if (!service) notFound();
  const words = t.staffAdmin.services;
  const { currency } = business;
  const policy = dispatchPolicy.parse(business.dispatchPolicy);
  return (
    <div className="grid max-w-4xl gap-4">
      <PageHeader title={named(service, locale)} back={{ href: "/admin/services", label: words.back }} />
      <ServiceForm
        action={save.bind(null, id)}
        service={service}
        skills={skills}
        currency={currency}
        locale={locale}
        t={t}
      />
      {may(actor, "stock", "view") && (
        <ServiceProducts
          action={saveProducts.bind(null, id)}
          serviceId={id}
          products={await listProducts(actor)}
          locale={locale}
          t={t}
        />
      )}
      <ServiceDuration
        usual={await usualDuration(actor, id, new Date())}
        planned={service.durationMinutes}
        locale={locale}
        t={t}
      />
      {may(actor, "settings", "edit") && (
        <ServiceWeightsForm
          action={saveWeights.bind(null, id)}
          own={await weightsOfService(actor, id)}
          policy={policy}
          t={t}
        />
      )}
      <LadderForm action={saveDeadlines.bind(null, id)} own={await serviceLadder(actor, id)} policy={policy} t={t} />
      <ServiceOptions options={service.options} currency={currency} locale={locale} t={t} />
    </div>
  );
}
