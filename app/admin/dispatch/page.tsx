import { Disagreements, WeeklyAgreement } from "@/components/admin/agreement";
import { RuleChanges } from "@/components/admin/rule-changes";
import { SavedNotice } from "@/components/admin/saved-notice";
import { ServiceModes } from "@/components/admin/service-modes";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { LiveRefresh } from "@/components/ui/live-refresh";
import { PageHeader } from "@/components/ui/page-header";
import { may } from "@/lib/auth/permissions";
import { ruleChanges } from "@/lib/business/queries-changes";
import { disagreements, serviceModes, weeklyAgreement } from "@/lib/dispatch/queries-shadow";
import { named } from "@/lib/i18n/named";
import { office, type Query, single, titled } from "../office";
import { change } from "./actions";

export const generateMetadata = titled((t) => t.dispatchAdmin.title);

/** What is shown of the past: eight weeks. */
const SHOWN_MS = 56 * 86_400_000;

/** How orders are dispatched: which services by themselves, which after a manager confirms, and how often they agree. */
export default async function DispatchPage({ searchParams }: { searchParams: Query }) {
  const { actor, t, locale, business, reading } = await office("/admin/dispatch", "dispatch");
  const since = new Date(reading.now.getTime() - SHOWN_MS);
  const sees = may(actor, "settings", "view");
  const [services, weeks, rows, changes, { done }] = await Promise.all([
    serviceModes(actor, since),
    weeklyAgreement(actor, since, business.zone),
    disagreements(actor, since),
    sees ? ruleChanges(actor, "mode") : [],
    single(searchParams),
  ]);
  const words = t.dispatchAdmin;
  return (
    <div className="grid max-w-4xl gap-4">
      <LiveRefresh url="/api/live" />
      <PageHeader
        title={words.title}
        lead={words.lead}
        actions={
          <>
            {may(actor, "dispatch", "edit") && (
              <ButtonLink href="/admin/dispatch/what-if" variant="quiet" icon="chart">
                {t.whatIf.title}
              </ButtonLink>
            )}
            {sees && (
              <ButtonLink href="/admin/dispatch/rules" variant="quiet" icon="settings">
                {words.rules}
              </ButtonLink>
            )}
          </>
        }
      />
      <SavedNotice done={done} t={t} />
      <Card title={words.mode} id="modes" flush>
        <p className="px-4 pb-3 text-sm text-ink-2">{words.modeLead}</p>
        <ServiceModes
          services={services}
          change={may(actor, "settings", "edit") ? (id, mode) => change.bind(null, id, mode) : null}
          locale={locale}
          t={t}
        />
      </Card>
      <Card title={words.weekly} id="weekly">
        <WeeklyAgreement weeks={weeks} reading={reading} t={t} />
      </Card>
      <Card title={words.differences} id="differences">
        <Disagreements rows={rows} reading={reading} t={t} />
      </Card>
      {sees && (
        <Card title={words.changes} id="changes">
          <RuleChanges
            changes={changes}
            say={(_, mode) => (words.modes as Record<string, string>)[String(mode)]}
            names={Object.fromEntries(services.map((service) => [service.slug, named(service, locale)]))}
            reading={reading}
            t={t}
          />
        </Card>
      )}
    </div>
  );
}
