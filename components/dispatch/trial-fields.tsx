import { WeightField } from "@/components/admin/weight-field";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { writeAmount } from "@/lib/catalog/amount";
import { sliders, weights } from "@/lib/dispatch/schema";
import {
  areaField,
  feeField,
  LOST_PER_TENTH,
  PERSON_CHANGES,
  personField,
  type Today,
  TRIAL_DAYS,
  type Typed,
} from "@/lib/dispatch/what-if/form";
import { trialRule } from "@/lib/dispatch/what-if/rules";
import { fill } from "@/lib/i18n/fill";
import type { Messages } from "@/lib/i18n/messages";

const plainRules = ["fairness.days", "fairness.capJobs", "slackMinutes", "maxRounds", "dailyVisits"] as const;

/** What can be changed for a trial: days, rules, people, areas. They hold what was typed, else what is today. */
export function TrialFields({ today, people, areas, typed, money, errors, t }: TrialFieldsProps) {
  const { policy, currency } = today;
  const { whatIf: words, dispatchAdmin: rules } = t;
  const asToday = (name: string) => !(name in typed) || typed[name] === todays[name];
  const opened = (names: readonly string[]) => names.some((name) => !asToday(name) || errors[name]);
  const amounts = new Map(today.areas.map(({ areaId, feeAmount }) => [areaId, writeAmount(feeAmount, currency)]));
  const todays: Typed = {
    lost: String(LOST_PER_TENTH),
    ...Object.fromEntries(people.map(({ id }) => [personField(id), ""])),
    ...Object.fromEntries(
      areas.flatMap(({ id }) => [
        [areaField(id), ""],
        [feeField(id), amounts.get(id)],
      ]),
    ),
    ...Object.fromEntries(plainRules.map((name) => [name, String(trialRule(name).of(policy) ?? "")])),
  };
  return (
    <>
      <Card>
        <Select
          name="days"
          label={words.period}
          defaultValue={typed.days}
          options={TRIAL_DAYS.map((n) => ({ value: String(n), label: fill(words.days, { n }) }))}
        />
      </Card>
      <Card title={rules.weightsTitle} id="rules">
        <p className="mb-4 text-sm text-ink-2">{rules.weightsLead}</p>
        <div className="grid items-start gap-x-8 gap-y-5 sm:grid-cols-2">
          {weights.map((name) => (
            <WeightField
              key={name}
              name={`weights.${name}`}
              label={rules.weights[name]}
              sentence={fill(rules.means[name], { money })}
              times={name === "wait" ? 10 : 1}
              value={Number(typed[`weights.${name}`] ?? policy.weights[name])}
              ends={rules.ends}
              {...sliders[name]}
            />
          ))}
        </div>
      </Card>
      <Card>
        <Disclosure summary={words.moreRules} open={opened(plainRules)}>
          <div className="grid items-end gap-4 sm:grid-cols-2">
            {plainRules.map((name) => (
              <TextInput
                key={name}
                name={name}
                label={rules.fields[name]}
                hint={rules.hints[name]}
                error={errors[name]}
                inputMode="decimal"
                autoComplete="off"
                defaultValue={typed[name] ?? trialRule(name).of(policy) ?? ""}
              />
            ))}
          </div>
        </Disclosure>
        <Disclosure summary={words.people} open={opened(people.map(({ id }) => personField(id)))}>
          <p className="mb-3 text-sm text-ink-2">{words.peopleLead}</p>
          <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
            {people.map(({ id, name }) => (
              <Select
                key={id}
                name={personField(id)}
                label={name}
                empty={words.changes.none}
                defaultValue={typed[personField(id)]}
                options={PERSON_CHANGES.map((value) => ({ value, label: words.changes[value] }))}
              />
            ))}
          </div>
        </Disclosure>
        <Disclosure
          summary={words.areas}
          open={opened(["lost", ...areas.flatMap(({ id }) => [areaField(id), feeField(id)])])}
        >
          <div className="grid gap-4">
            {areas.map(({ id, name }) => (
              <div key={id} className="grid grid-cols-2 items-start gap-4">
                <Select
                  name={areaField(id)}
                  label={name}
                  empty={words.areaOn}
                  defaultValue={typed[areaField(id)]}
                  options={[{ value: "off", label: words.areaOff }]}
                />
                <TextInput
                  name={feeField(id)}
                  label={fill(words.feeOf, { area: name, currency })}
                  error={errors[feeField(id)]}
                  inputMode="decimal"
                  autoComplete="off"
                  defaultValue={typed[feeField(id)] ?? amounts.get(id)}
                />
              </div>
            ))}
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
        </Disclosure>
      </Card>
    </>
  );
}

type Named = { id: string; name: string };

type TrialFieldsProps = {
  today: Today;
  people: Named[];
  areas: Named[];
  typed: Typed;
  /** A hundred minor units, in words. */
  money: string;
  /** What is wrong, by field, in words. */
  errors: Record<string, string>;
  t: Messages;
};
