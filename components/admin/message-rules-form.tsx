import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { fill } from "@/lib/i18n/fill";
import type { Messages } from "@/lib/i18n/messages";
import { audiences, DAY_BEFORE_HOURS, minuteFields } from "@/lib/notify/form";
import { type MessagePolicy, type OutsideChannel, waysThere } from "@/lib/notify/policy";
import { AudienceRules } from "./audience-rules";
import type { FormAction } from "./form-state";
import { RulesForm } from "./rules-form";
import { TypedInput } from "./typed-fields";

/** The owner's rules of telling people; `save` null: to be read only. */
export function MessageRulesForm({ save, policy, setUp, t }: MessageRulesFormProps) {
  const words = t.messageRules;
  return (
    <RulesForm save={save} label={words.title} words={words} t={t}>
      <Fields policy={policy} setUp={setUp} t={t} />
    </RulesForm>
  );
}

function Fields({ policy, setUp, t }: Omit<MessageRulesFormProps, "save">) {
  const { fields, hints, ...words } = t.messageRules;
  const missing = [...new Set(audiences.flatMap((audience) => [...waysThere[audience]]))].filter(
    (way) => !setUp.includes(way),
  );
  return (
    <>
      <Card title={words.reminders} id="reminders">
        <div className="grid items-end gap-4 sm:grid-cols-2">
          <TypedInput
            name={DAY_BEFORE_HOURS}
            label={fields.dayBeforeHours}
            hint={hints.dayBeforeHours}
            inputMode="decimal"
            defaultValue={policy.dayBeforeMinutes / 60}
          />
          {minuteFields.map((name) => (
            <TypedInput
              key={name}
              name={name}
              label={fields[name]}
              hint={hints[name]}
              inputMode="numeric"
              defaultValue={policy[name]}
            />
          ))}
        </div>
      </Card>
      {missing.length > 0 && (
        <Notice title={words.missingTitle}>
          {fill(words.missingText, { ways: missing.map((way) => t.outbox.channels[way]).join(words.join) })}
        </Notice>
      )}
      {audiences.map((audience) => (
        <AudienceRules key={audience} audience={audience} policy={policy} setUp={setUp} t={t} />
      ))}
      <Card title={words.keep} id="keep">
        <TypedInput
          name="keepDays"
          label={fields.keepDays}
          hint={hints.keepDays}
          inputMode="numeric"
          defaultValue={policy.keepDays}
          className="max-w-40"
        />
      </Card>
    </>
  );
}

type MessageRulesFormProps = {
  save: FormAction | null;
  policy: MessagePolicy;
  setUp: readonly OutsideChannel[];
  t: Messages;
};
