import { TimeText } from "@/components/ui/time-text";
import type { RuleChangeView } from "@/lib/business/queries-changes";
import { fill } from "@/lib/i18n/fill";
import type { Reading } from "@/lib/i18n/format";
import type { Messages } from "@/lib/i18n/messages";

/** Who changed which rules from what to what, the last first. `names`: what each rule is called; others keep their own. */
export function RuleChanges({ changes, names, say, reading, t }: RuleChangesProps) {
  const words = t.dispatchAdmin;
  if (changes.length === 0) return <p className="text-ink-3">{words.noChanges}</p>;
  return (
    <ul className="grid gap-3">
      {changes.map(({ id, at, actorName, before, after }) => (
        <li key={id}>
          <p className="text-sm text-ink-3">
            <TimeText at={at} reading={reading} /> · {actorName}
          </p>
          <ul>
            {Object.keys(after).map((name) => (
              <li key={name}>
                {fill(words.change, {
                  name: names[name] ?? name,
                  before: said(name, before[name]),
                  after: said(name, after[name]),
                })}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );

  function said(name: string, value: unknown): string {
    if (value === null || value === undefined || (Array.isArray(value) && value.length === 0)) return t.common.none;
    return say?.(name, value) ?? String(value);
  }
}

type RuleChangesProps = {
  changes: RuleChangeView[];
  names: Record<string, string>;
  say?: Say;
  reading: Reading;
  t: Messages;
};

/** A rule's value in words; undefined for one that is said as it is. */
type Say = (name: string, value: unknown) => string | undefined;
