import { DispatchRulesForm } from "@/components/admin/dispatch-rules-form";
import { RuleChanges } from "@/components/admin/rule-changes";
import { SavedNotice } from "@/components/admin/saved-notice";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { may } from "@/lib/auth/permissions";
import { ruleChanges } from "@/lib/business/queries-changes";
import { listAllServices } from "@/lib/catalog/queries";
import { dispatchPolicy } from "@/lib/dispatch/policy";
import { money } from "@/lib/i18n/format";
import { named } from "@/lib/i18n/named";
import { office, type Query, single, titled } from "../../office";
import { save } from "./actions";

export const generateMetadata = titled((t) => t.dispatchAdmin.rules);

/** By what people are chosen, in plain words, and who changed it. */
export default async function DispatchRulesPage({ searchParams }: { searchParams: Query }) {
  const { actor, t, locale, business, reading } = await office("/admin/dispatch/rules", "settings");
  const [changes, services, { done }] = await Promise.all([
    ruleChanges(actor, "dispatch"),
    listAllServices(actor),
    single(searchParams),
  ]);
  const words = t.dispatchAdmin;
  const weights = Object.entries(words.weights).map(([name, label]) => [`weights.${name}`, label]);
  const ofServices = services.flatMap((service) =>
    weights.map(([name, label]) => [`services.${service.slug}.${name}`, `${named(service, locale)} · ${label}`]),
  );
  return (
    <div className="grid max-w-4xl gap-4">
      <PageHeader title={words.rules} lead={words.rulesLead} back={{ href: "/admin/dispatch", label: words.back }} />
      <SavedNotice done={done} t={t} />
      <DispatchRulesForm
        save={may(actor, "settings", "edit") ? save : null}
        policy={dispatchPolicy.parse(business.dispatchPolicy)}
        money={money(100, business.currency, locale)}
        t={t}
      />
      <Card title={words.changes} id="changes">
        <RuleChanges
          changes={changes}
          names={{ ...Object.fromEntries([...weights, ...ofServices]), ...words.fields, ...words.stored }}
          reading={reading}
          t={t}
        />
      </Card>
    </div>
  );
}
