import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import type { TrialChoices } from "@/lib/dispatch/queries-what-if";
import { LOST_PER_TENTH, OWN_DAYS, TRIAL_DAYS, type Typed } from "@/lib/dispatch/what-if/form";
import { rowsOf, sections } from "@/lib/dispatch/what-if/rows";
import { trialRules } from "@/lib/dispatch/what-if/rules";
import { fill } from "@/lib/i18n/fill";
import type { Messages } from "@/lib/i18n/messages";
import type { TrialLook } from "./trial-look";
import { TrialRows } from "./trial-rows";
import { TrialRules } from "./trial-rules";

/** What can be otherwise in a trial, one section each: they hold what was typed, else what is today. */
export function TrialFields({ choices, look, typed, money, errors, t }: TrialFieldsProps) {
  const { words, currency } = look;
  const tried = trialRules.filter(({ name, of }) => name in typed && typed[name] !== String(of(choices.policy) ?? ""));
  const wrongIn = (start: string) => Object.keys(errors).some((name) => name.startsWith(start));
  const counted = (n: number) => n > 0 && fill(words.changedCount, { n });
  const assumed = ["lost", "hourly", "paid"];
  const paid = (["shift", "job"] as const).map((value) => ({ value, label: words.paidBy[value] }));
  return (
    <>
      <Card>
        <div className="group grid gap-4 sm:grid-cols-3">
          <Select
            name="days"
            label={words.period}
            defaultValue={typed.days}
            options={[
              ...TRIAL_DAYS.map((n) => ({ value: String(n), label: fill(words.days, { n }) })),
              { value: OWN_DAYS, label: words.ownDays },
            ]}
          />
          {(["from", "to"] as const).map((name) => (
            <div key={name} className="hidden group-has-[option[value=own]:checked]:block">
              <TextInput
                name={name}
                type="date"
                label={words.ownParts[name]}
                error={errors[name]}
                defaultValue={typed[name]}
              />
            </div>
          ))}
        </div>
      </Card>
      <Card>
        <div className="grid gap-1">
          <Section
            title={words.sections.rules}
            note={counted(tried.length)}
            open={tried.some(({ name }) => errors[name])}
          >
            <TrialRules policy={choices.policy} typed={typed} money={money} errors={errors} look={look} t={t} />
          </Section>
          {sections.map((section) => {
            const rows = rowsOf(typed, section);
            return (
              <Section
                key={section}
                title={words.sections[section]}
                note={counted(rows.length)}
                open={rows.length > 0 || wrongIn(`${section}.`)}
              >
                <p className="mb-3 text-sm text-ink-2">{words.sectionLeads[section]}</p>
                <TrialRows section={section} rows={rows} look={look} errors={errors} />
              </Section>
            );
          })}
          <Section title={words.assumed} open={assumed.some((name) => errors[name])}>
            <div className="grid items-start gap-4 sm:grid-cols-2">
              <TextInput
                name="hourly"
                label={fill(words.hourly, { currency })}
                hint={words.hourlyHint}
                error={errors.hourly}
                inputMode="decimal"
                autoComplete="off"
                defaultValue={typed.hourly}
              />
              <Select name="paid" label={words.paid} defaultValue={typed.paid} options={paid} />
              <TextInput
                name="lost"
                label={words.lost}
                hint={words.lostHint}
                error={errors.lost}
                inputMode="decimal"
                autoComplete="off"
                defaultValue={typed.lost ?? LOST_PER_TENTH}
              />
            </div>
          </Section>
        </div>
      </Card>
    </>
  );
}

/** A part of the form that waits folded; `note` says what is in it. */
function Section({ title, note, open, children }: SectionProps) {
  const summary = (
    <>
      {title}
      {note && <span className="text-sm font-normal text-ink-2">{note}</span>}
    </>
  );
  return (
    <Disclosure summary={summary} open={open} className="border-b last:border-0">
      {children}
    </Disclosure>
  );
}

type SectionProps = { title: string; note?: string | false; open: boolean; children: ReactNode };

type TrialFieldsProps = {
  choices: TrialChoices;
  look: TrialLook;
  typed: Typed;
  /** A hundred minor units, in words. */
  money: string;
  /** What is wrong, by field, in words. */
  errors: Record<string, string>;
  t: Messages;
};
