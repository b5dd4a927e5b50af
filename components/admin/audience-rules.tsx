import { Card } from "@/components/ui/card";
import { clockOfMinute } from "@/lib/form-data";
import { fill } from "@/lib/i18n/fill";
import type { Messages } from "@/lib/i18n/messages";
import { quietField, wayField } from "@/lib/notify/form";
import { type MessagePolicy, type OutsideChannel, waysThere } from "@/lib/notify/policy";
import type { Audience } from "@/prisma/generated/enums";
import { TypedInput, TypedSelect } from "./typed-fields";

const ends = ["startMinute", "endMinute"] as const;
const places = ["first", "second", "third"] as const;

/** When one audience is not disturbed, and which ways lead to it in which order. */
export function AudienceRules({ audience, policy, setUp, t }: AudienceRulesProps) {
  const words = t.messageRules;
  const chosen = policy.channels[audience];
  const options = waysThere[audience].map((way) => {
    const label = t.outbox.channels[way];
    return { value: way, label: setUp.includes(way) ? label : fill(words.missing, { way: label }) };
  });
  return (
    <Card title={t.outbox.audiences[audience]} id={audience}>
      <div className="grid gap-6">
        <fieldset className="grid min-w-0 gap-2">
          <legend className="mb-1.5 text-sm font-semibold">{words.ways}</legend>
          <p className="text-sm text-ink-3">{words.inside[audience]}</p>
          <div className="grid items-start gap-4 sm:grid-cols-3">
            {options.map(({ value }, index) => (
              <TypedSelect
                key={value}
                name={wayField(audience, index)}
                label={words.places[places[index] ?? "third"]}
                defaultValue={chosen[index] ?? ""}
                empty={words.off}
                options={options}
              />
            ))}
          </div>
        </fieldset>
        <fieldset className="grid min-w-0 gap-2">
          <legend className="mb-1.5 text-sm font-semibold">{words.quiet}</legend>
          <div className="grid max-w-md grid-cols-2 items-start gap-4">
            {ends.map((end) => (
              <TypedInput
                key={end}
                type="time"
                name={quietField(audience, end)}
                label={words.quietFields[end]}
                defaultValue={clockOfMinute(policy.quiet[audience][end])}
                required
              />
            ))}
          </div>
          <p className="text-sm text-ink-3">{words.quietHint}</p>
        </fieldset>
      </div>
    </Card>
  );
}

type AudienceRulesProps = {
  audience: Audience;
  policy: MessagePolicy;
  setUp: readonly OutsideChannel[];
  t: Messages;
};
