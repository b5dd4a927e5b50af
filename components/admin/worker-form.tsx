import { Card } from "@/components/ui/card";
import { SubmitButton } from "@/components/ui/submit-button";
import { fill } from "@/lib/i18n/fill";
import type { Locale } from "@/lib/i18n/locale";
import type { Messages } from "@/lib/i18n/messages";
import { named } from "@/lib/i18n/named";
import type { AreaView, SkillView, WorkerDetail } from "@/lib/staff/queries";
import { ActionForm } from "./action-form";
import type { FormAction } from "./form-state";
import { ShiftFields } from "./shift-fields";
import { TypedCheck, TypedChoices, TypedInput, TypedSelect } from "./typed-fields";
import { WorkerRequests } from "./worker-requests";

const LEVELS = [1, 2, 3, 4, 5];

/** A worker as managers edit them; without one, a new worker with a login. */
export function WorkerForm({ action, worker, skills, areas, currency, locale, t }: WorkerFormProps) {
  const words = t.staffAdmin.people;
  const levelOf = (id: string) => worker?.skills.find(({ skill }) => skill.id === id)?.level;
  return (
    <ActionForm action={action} className="grid gap-4" label={words.title}>
      <Card>
        <div className="grid items-start gap-4 sm:grid-cols-2">
          <TypedInput
            name="name"
            label={words.name}
            defaultValue={worker?.name}
            maxLength={40}
            autoComplete="off"
            required
          />
          <TypedInput
            name="shortName"
            label={words.shortName}
            hint={words.shortNameHint}
            defaultValue={worker?.shortName}
            maxLength={20}
            required
          />
          <TypedInput
            name="phone"
            label={words.phone}
            type="tel"
            inputMode="tel"
            defaultValue={worker?.phone}
            autoComplete="off"
            required
          />
          <TypedInput
            name="home"
            label={words.home}
            hint={words.homeHint}
            defaultValue={worker ? `${worker.homeLat}, ${worker.homeLng}` : ""}
            inputMode="decimal"
            required
          />
          {!worker && (
            <>
              <TypedInput
                name="login"
                label={words.login}
                hint={words.loginHint}
                autoComplete="off"
                autoCapitalize="none"
                required
              />
              <TypedInput
                name="password"
                label={words.password}
                hint={words.passwordHint}
                type="password"
                autoComplete="new-password"
                required
              />
            </>
          )}
          <TypedCheck name="active" label={words.active} defaultChecked={worker?.active ?? true} />
        </div>
      </Card>
      <Card title={words.skills} id="skills">
        <div className="grid grid-cols-2 items-end gap-3 sm:grid-cols-4">
          {skills.map((skill) => (
            <TypedSelect
              key={skill.id}
              name={`skill-${skill.id}`}
              label={named(skill, locale)}
              defaultValue={levelOf(skill.id) ?? ""}
              empty={words.noSkill}
              options={LEVELS.map((level) => ({ value: String(level), label: fill(words.levelName, { n: level }) }))}
            />
          ))}
        </div>
        <p className="mt-2 text-sm text-ink-3">{words.skillsHint}</p>
      </Card>
      <Card>
        <TypedChoices
          name="areas"
          label={words.areas}
          multiple
          columns={4}
          value={worker?.areas.map(({ area }) => area.id) ?? []}
          options={areas.map((area) => ({ value: area.id, label: named(area, locale) }))}
        />
      </Card>
      <WorkerRequests worker={worker} currency={currency} t={t} />
      <Card title={words.shifts} id="shift-card">
        <ShiftFields shifts={worker?.shifts ?? []} t={t} />
      </Card>
      <SubmitButton size="lg" className="sm:justify-self-start" pendingLabel={t.common.sending}>
        {words.save}
      </SubmitButton>
    </ActionForm>
  );
}

type WorkerFormProps = {
  action: FormAction;
  worker: WorkerDetail | null;
  skills: SkillView[];
  areas: AreaView[];
  /** Null for those who may not see costs. */
  currency: string | null;
  locale: Locale;
  t: Messages;
};
