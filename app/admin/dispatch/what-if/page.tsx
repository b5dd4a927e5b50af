import { TrialAnswer, type TrialView } from "@/components/dispatch/trial-answer";
import { TrialFields } from "@/components/dispatch/trial-fields";
import { ruleNames } from "@/components/dispatch/trial-figures";
import { TrialPanel } from "@/components/dispatch/trial-panel";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { may } from "@/lib/auth/permissions";
import { trialChoices, tryOut } from "@/lib/dispatch/queries-what-if";
import { LEAST_ORDERS } from "@/lib/dispatch/what-if/trial";
import { fill } from "@/lib/i18n/fill";
import { money } from "@/lib/i18n/format";
import { named } from "@/lib/i18n/named";
import { office, type Query, single, titled } from "../../office";
import { switchOn } from "./actions";

export const generateMetadata = titled((t) => t.whatIf.title);

const PAGE = "/admin/dispatch/what-if";

/** Other rules, people, shifts and areas, tried out on the orders of the last days. */
export default async function WhatIfPage({ searchParams }: { searchParams: Query }) {
  const { actor, t, locale, reading } = await office(PAGE, "dispatch", "edit");
  const [today, typed] = await Promise.all([trialChoices(actor), single(searchParams)]);
  const tried = typed.run ? await tryOut(actor, typed, reading.now) : null;
  const words = t.whatIf;
  const fieldWords: Record<string, string> = t.fieldErrors;
  const wrong = tried && !tried.ok ? Object.entries(tried.fields ?? {}) : [];
  const errors = wrong.map(([id, key]) => ({ id, text: fieldWords[key] ?? key }));
  const view: TrialView = {
    look: { locale, currency: today.currency, words, rules: ruleNames(t.dispatchAdmin) },
    reading,
    save: may(actor, "settings", "edit") ? switchOn : null,
    sending: t.common.sending,
  };
  const answer = tried?.ok ? (
    <TrialAnswer trial={tried.trial} view={view} />
  ) : tried?.reason === "too_few_orders" ? (
    <EmptyState icon="chart" title={words.fewTitle}>
      {fill(words.fewText, { n: LEAST_ORDERS })}
    </EmptyState>
  ) : (
    <EmptyState icon="chart" title={words.emptyTitle}>
      {words.emptyText}
    </EmptyState>
  );
  return (
    <div className="grid max-w-4xl gap-4">
      <PageHeader
        title={words.title}
        lead={words.lead}
        back={{ href: "/admin/dispatch", label: t.dispatchAdmin.back }}
      />
      {typed.done === "switchedOn" && (
        <Notice tone="ok" live>
          {words.switchedOn}
        </Notice>
      )}
      <ErrorSummary title={t.refusals.invalid} errors={errors} />
      <TrialPanel page={PAGE} view={view} answer={answer}>
        <TrialFields
          today={today}
          people={today.people.map(({ workerId, name }) => ({ id: workerId, name }))}
          areas={today.areas.map((area) => ({ id: area.areaId, name: named(area, locale) }))}
          typed={typed}
          money={money(100, today.currency, locale)}
          errors={Object.fromEntries(errors.map(({ id, text }) => [id, text]))}
          t={t}
        />
      </TrialPanel>
    </div>
  );
}
