"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { crossLine } from "@/components/ui/client-icons";
import { Line } from "@/components/ui/line";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import { changeParts, type Part, partsOf, rowField, type Section, type TypedRow } from "@/lib/dispatch/what-if/rows";
import { fill } from "@/lib/i18n/fill";
import type { TrialLook } from "./trial-look";
import { optionsOf } from "./trial-options";

/** One thing that is otherwise in a trial: who or where, what, and what that speaks of. */
export function TrialRow({ section, row, place, parts, look, errors, remove }: TrialRowProps) {
  const [kind, setKind] = useState(parts.kind ?? "");
  const { words } = look;
  const field = (part: Part | "kind") => {
    const name = rowField(section, row, part);
    return { name, label: fill(words.parts[part], { currency: look.currency }), error: errors[name] };
  };
  const kinds = Object.keys(changeParts[section]) as (keyof typeof words.kinds)[];
  return (
    <fieldset className="rounded-md border p-3 pt-1">
      <legend className="sr-only">{fill(words.row, { n: place })}</legend>
      <div className="flex min-h-11 items-center justify-between">
        <span aria-hidden className="num text-sm text-ink-3">
          {fill(words.row, { n: place })}
        </span>
        {remove && (
          <Button variant="quiet" onClick={remove} aria-label={fill(words.remove, { n: place })} className="-me-1 px-3">
            <Line d={crossLine} size={18} />
          </Button>
        )}
      </div>
      <div className="grid grid-cols-2 items-start gap-3 sm:grid-cols-[repeat(auto-fill,minmax(11rem,1fr))]">
        <div className="max-sm:col-span-2">
          <Select
            {...field("kind")}
            empty={words.choose}
            value={kind}
            onChange={({ target }) => setKind(target.value)}
            options={kinds.map((value) => ({ value, label: words.kinds[value] }))}
          />
        </div>
        {partsOf(section, kind).map((part) => {
          const options = optionsOf(part, kind, look);
          const shown = { ...field(part), defaultValue: parts[part] };
          if (options) return <Select key={part} {...shown} empty={words.choose} options={options} />;
          const clock = part === "from" || part === "to";
          return (
            <TextInput
              key={part}
              {...shown}
              type={clock ? "time" : "text"}
              inputMode={clock ? undefined : "decimal"}
              autoComplete="off"
              hint={part === "percent" ? words.percentHint : undefined}
            />
          );
        })}
      </div>
    </fieldset>
  );
}

type TrialRowProps = {
  section: Section;
  /** Its number in the form; `place`: which one it is for the reader. */
  row: number;
  place: number;
  parts: TypedRow;
  look: TrialLook;
  errors: Record<string, string>;
  remove?: () => void;
};
