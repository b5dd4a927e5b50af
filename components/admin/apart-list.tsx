import { SubmitButton } from "@/components/ui/submit-button";
import type { ApartView } from "@/lib/dispatch/queries-apart";
import { fill } from "@/lib/i18n/fill";
import { type Reading, timeText } from "@/lib/i18n/format";
import type { Messages } from "@/lib/i18n/messages";
import { ActionForm } from "./action-form";
import type { FormAction } from "./form-state";
import { TypedInput } from "./typed-fields";

/** Who is not to meet again: who said so, why and when; each with the way back for those who may. */
export function ApartList({ rows, end, reading, t }: ApartListProps) {
  const words = t.apart;
  if (rows.length === 0) return <p className="text-ink-3">{words.none}</p>;
  return (
    <ul className="divide-y divide-line">
      {rows.map(({ id, name, by, actorName, at, reason, ended }) => (
        <li key={id} className="grid gap-0.5 py-2 first:pt-0 last:pb-0">
          <span className={ended ? "text-ink-3 line-through" : "font-semibold"}>{name}</span>
          {reason && <span className="whitespace-pre-line">{reason}</span>}
          <span className="text-sm text-ink-3">
            {fill(by === "customer" ? words.byCustomer : words.byOffice, {
              name: actorName,
              when: timeText(at, reading),
            })}
          </span>
          {ended && (
            <span className="text-sm text-ink-3">
              {fill(words.ended, { name: ended.by, when: timeText(ended.at, reading) })} · {ended.reason}
            </span>
          )}
          {end && !ended && (
            <ActionForm action={end(id)} label={words.end} folded={words.end} suffix={id}>
              <TypedInput id={`reason-${id}`} name="reason" label={words.endReason} maxLength={300} required />
              <SubmitButton variant="quiet" className="sm:justify-self-start" pendingLabel={t.common.sending}>
                {words.end}
              </SubmitButton>
            </ActionForm>
          )}
        </li>
      ))}
    </ul>
  );
}

type ApartListProps = {
  rows: ApartView[];
  /** Null for those who may only read. */
  end: ((id: string) => FormAction) | null;
  reading: Reading;
  t: Messages;
};
