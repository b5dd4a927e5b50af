"use client";

import { useState } from "react";
import { FieldNotes } from "@/components/ui/field";
import { fill } from "@/lib/i18n/fill";
import { useAnswer } from "./action-form";

/**
 * A weight as a slider, said in words: `sentence` has {n}, what the weight comes to times `times`. Without script the
 * sentence speaks of what is saved.
 */
export function WeightField({ name, label, sentence, times = 1, value, ends, ...range }: WeightFieldProps) {
  const { answered, typed, error } = useAnswer(name);
  const start = answered ? Number(typed[0] ?? value) : value;
  const [now, setNow] = useState(start);
  const said = fill(sentence, { n: Number((now * times).toFixed(2)) });
  return (
    <div className="grid gap-1">
      <label htmlFor={name} className="text-sm font-semibold">
        {label}
      </label>
      <input
        type="range"
        id={name}
        name={name}
        min={0}
        {...range}
        defaultValue={start}
        onChange={({ target }) => setNow(Number(target.value))}
        aria-valuetext={said}
        aria-describedby={error && `${name}-error`}
        className="h-11 w-full accent-brand"
      />
      <span aria-hidden className="-mt-2 flex justify-between text-xs text-ink-3">
        <span>{ends.least}</span>
        <span>{ends.most}</span>
      </span>
      <p className="text-sm text-ink-2">{said}</p>
      <FieldNotes id={name} error={error} />
    </div>
  );
}

type WeightFieldProps = {
  name: string;
  label: string;
  sentence: string;
  times?: number;
  value: number;
  max: number;
  step: number;
  ends: { least: string; most: string };
};
