import { RuleChanges } from "@/components/admin/rule-changes";
import { Card } from "@/components/ui/card";
import type { RuleChangeView } from "@/lib/business/queries-changes";
import { fill } from "@/lib/i18n/fill";
import { count, money, type Reading } from "@/lib/i18n/format";
import type { Messages } from "@/lib/i18n/messages";
import { squareKm } from "@/lib/staff/area";
import type { Names, TrialLook } from "./trial-look";

/** What trials have switched on of people and areas, as the record keeps it (`what-if/notes.ts`). */
export function TrialHistory({ changes, staff, look, reading, t }: TrialHistoryProps) {
  const { words, weekdays } = look;
  const part = (name: string) => words.switchParts[name as keyof typeof words.switchParts] ?? name;
  const names = Object.fromEntries(
    changes
      .flatMap(({ after }) => Object.keys(after))
      .map((key) => {
        const [of, id = "", name = ""] = key.split(".");
        const called = (of === "people" ? staff[id] : look.areas[id]) ?? words.unknown;
        return [key, fill(words.switchName, { name: called, part: part(name) })];
      }),
  );
  return (
    <Card title={words.history} id="history">
      <RuleChanges changes={changes} names={names} say={say} reading={reading} t={t} />
    </Card>
  );

  function say(key: string, value: unknown): string | undefined {
    const name = key.split(".")[2];
    if (name === "active") return value ? t.common.yes : t.common.no;
    if (name === "feeAmount") return money(Number(value), look.currency, look.locale);
    if (name === "ring") {
      return fill(words.squareKm, { n: count(squareKm(JSON.parse(String(value))), look.locale, 1) });
    }
    if (!Array.isArray(value)) return undefined;
    const each = value.map((one) => {
      const [first = "", second = ""] = String(one).split(" ");
      if (name === "shifts") return `${weekdays[Number(first) - 1] ?? ""} ${second}`;
      if (name === "skills") return fill(words.level, { skill: look.skills[first] ?? first, n: second });
      return look.areas[first] ?? first;
    });
    return each.join(words.listJoin);
  }
}

type TrialHistoryProps = {
  changes: RuleChangeView[];
  /** Names of everybody who ever worked here. */
  staff: Names;
  look: TrialLook;
  reading: Reading;
  t: Messages;
};
