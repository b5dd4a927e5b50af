import type { ComponentProps, ReactNode } from "react";
import { cx } from "./classes";
import { FieldNotes, type FieldWords } from "./field";

const grids = { 1: "", 2: "grid-cols-2", 3: "grid-cols-2 sm:grid-cols-3", 4: "grid-cols-2 sm:grid-cols-4" };

/** A few choices as cards, one or (`multiple`) several of them; works without script and by keyboard. */
export function ChoiceCards(props: ChoiceCardsProps) {
  const {
    name,
    id = name,
    label,
    optional,
    hint,
    error,
    doubt,
    options,
    value,
    columns = 1,
    hideLabel,
    ...rest
  } = props;
  const { multiple, required, onChange } = rest;
  const chosen = Array.isArray(value) ? value : [value];
  return (
    <fieldset className="grid min-w-0 gap-2" aria-describedby={error ? `${id}-error` : undefined}>
      <legend className={hideLabel ? "sr-only" : "mb-1.5 text-sm font-semibold"}>
        {label}
        {optional && <span className="ms-2 font-normal text-ink-3">{optional}</span>}
      </legend>
      <div className={cx("grid gap-2", grids[columns])}>
        {options.map((option, index) => (
          <label key={option.value} className={cardLook(Boolean(error))}>
            <input
              type={multiple ? "checkbox" : "radio"}
              name={name}
              id={index === 0 ? id : `${id}-${option.value}`}
              value={option.value}
              defaultChecked={chosen.includes(option.value)}
              disabled={option.disabled}
              required={required && !multiple}
              onChange={onChange}
              className="size-5 flex-none accent-brand"
            />
            {option.icon}
            <span className="grid min-w-0 flex-1">
              <span className="font-semibold">{option.label}</span>
              {option.hint && <span className="text-sm text-ink-3">{option.hint}</span>}
            </span>
            {option.aside && <span className="num flex-none text-sm font-semibold">{option.aside}</span>}
          </label>
        ))}
      </div>
      <FieldNotes id={id} hint={hint} error={error} doubt={doubt} />
    </fieldset>
  );
}

const cardLook = (wrong: boolean) =>
  cx(
    "flex min-h-13 items-center gap-3 rounded-md border bg-paper px-3 py-2 transition-colors hover:bg-sunken",
    "has-checked:border-brand has-checked:bg-brand-soft has-checked:ring-1 has-checked:ring-brand",
    "has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus",
    "has-disabled:bg-sunken has-disabled:text-ink-3",
    wrong ? "border-danger" : "border-line-strong",
  );

export type Choice = {
  value: string;
  label: string;
  hint?: ReactNode;
  aside?: ReactNode;
  icon?: ReactNode;
  disabled?: boolean;
};
type ChoiceCardsProps = FieldWords & {
  name: string;
  id?: string;
  options: Choice[];
  value?: string | string[];
  columns?: 1 | 2 | 3 | 4;
  multiple?: boolean;
  required?: boolean;
  hideLabel?: boolean;
  onChange?: ComponentProps<"input">["onChange"];
};
