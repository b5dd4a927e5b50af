import { TrialAnswer, type TrialView } from "@/components/dispatch/trial-answer";
import { TrialFields } from "@/components/dispatch/trial-fields";
import { TrialHistory } from "@/components/dispatch/trial-history";
import { fieldName, trialLook } from "@/components/dispatch/trial-look";
import { TrialPanel } from "@/components/dispatch/trial-panel";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { may } from "@/lib/auth/permissions";
import { ruleChanges } from "@/lib/business/queries-changes";
import { trialChoices, tryOut } from "@/lib/dispatch/queries-what-if";
import { LEAST_ORDERS } from "@/lib/dispatch/what-if/trial";
import { fill } from "@/lib/i18n/fill";
import { money } from "@/lib/i18n/format";
import { office, type Query, single, titled } from "../../office";
import { switchOn } from "./actions";

export const generateMetadata = titled((t) => t.whatIf.title);

const PAGE = "/admin/dispatch/what-if";

/** Other rules, people, shifts and areas, tried out on the orders of the last days. */
export default async function WhatIfPage({ searchParams }: { searchParams: Query }) {
  const { actor, t, locale, reading } = await office(PAGE, "dispatch", "edit");
  const sees = may(actor, "settings", "view");
  const [choices, typed, changes] = await Promise.all([
    trialChoices(actor),
    single(searchParams),
    sees ? ruleChanges(actor, "trial") : [],
  ]);
  const tried = typed.run ? await tryOut(actor, typed, reading.now) : null;
  const words = t.whatIf;
  const fieldWords: Record<string, string> = t.fieldErrors;
  const wrong = tried && !tried.ok ? Object.entries(tried.fields ?? {}) : [];
  const errors = wrong.map(([id, key]) => ({ id, text: fieldWords[key] ?? key }));
  const look = trialLook(choices, locale, t);
  const view: TrialView = {
    look,
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
      <ErrorSummary
        title={t.refusals.invalid}
        errors={errors.map(({ id, text }) => ({
          id,
          text: fill(words.wrongField, { field: fieldName(id, typed, look), text }),
        }))}
      />
      <TrialPanel page={PAGE} view={view} answer={answer}>
        <TrialFields
          choices={choices}
          look={look}
          typed={typed}
          money={money(100, choices.currency, locale)}
          errors={Object.fromEntries(errors.map(({ id, text }) => [id, text]))}
          t={t}
        />
      </TrialPanel>
      {changes.length > 0 && (
        <TrialHistory changes={changes} staff={choices.staffNames} look={look} reading={reading} t={t} />
      )}
    </div>
  );
}
