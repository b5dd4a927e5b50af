import type { Option } from "@/components/ui/select";
import { ALL, type Part } from "@/lib/dispatch/what-if/rows";
import { fill } from "@/lib/i18n/fill";
import { duration } from "@/lib/i18n/format";
import type { Names, TrialLook } from "./trial-look";

const MINUTES = [-120, -60, -30, 30, 60, 120, 180];
const LEVELS = [1, 2, 3, 4, 5];

/** What can be chosen for a part of a row; null for what is typed in. */
export function optionsOf(part: Part, kind: string, look: TrialLook): Option[] | null {
  const { words, locale, weekdays } = look;
  switch (part) {
    case "who":
      return ["ends", "begins", "hours", "off"].includes(kind)
        ? [{ value: ALL, label: words.everybody }, ...named(look.people)]
        : named(look.people);
    case "area":
      return kind === "fee" ? [{ value: ALL, label: words.everyArea }, ...named(look.served)] : named(look.served);
    case "skill":
      return named(look.skills);
    case "level":
      return LEVELS.map((n) => ({ value: String(n), label: String(n) }));
    case "day": {
      const days = weekdays.map((label, index) => ({ value: String(index + 1), label }));
      return kind === "off" ? days : [{ value: "0", label: words.everyDay }, ...days];
    }
    case "minutes":
      return MINUTES.map((n) => ({
        value: String(n),
        label: fill(n > 0 ? words.later : words.sooner, { time: duration(Math.abs(n), locale) }),
      }));
    default:
      return null;
  }
}

const named = (names: Names): Option[] => Object.entries(names).map(([value, label]) => ({ value, label }));
