import type { ComponentProps } from "react";
import { downLine } from "./client-icons";
import { controlLook } from "./control-look";
import { Field, type FieldWords, fieldControl } from "./field";
import { Line } from "./line";

/** The device's own list to choose one from. `empty` adds a first line without a value. */
export function Select({ name, id = name, label, hint, error, optional, doubt, options, empty, ...rest }: SelectProps) {
  return (
    <Field id={id} label={label} hint={hint} error={error} optional={optional} doubt={doubt}>
      <span className="relative block" data-state={doubt && !error ? "warn" : undefined}>
        <select
          {...rest}
          {...fieldControl(id, { hint, error, doubt })}
          name={name}
          className={controlLook({ error, doubt }, "appearance-none pe-10")}
        >
          {empty !== undefined && <option value="">{empty}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value} disabled={option.disabled}>
              {option.label}
            </option>
          ))}
        </select>
        <Line
          d={downLine}
          size={18}
          className="pointer-events-none absolute inset-e-3 top-1/2 -translate-y-1/2 text-ink-3"
        />
      </span>
    </Field>
  );
}

export type Option = { value: string; label: string; disabled?: boolean };
type SelectProps = Omit<ComponentProps<"select">, "children"> &
  FieldWords & { name: string; options: Option[]; empty?: string };
