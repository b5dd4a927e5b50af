import type { ComponentProps } from "react";
import { controlLook } from "./control-look";
import { Field, type FieldWords, fieldControl } from "./field";

/** A line to type in, label and error included. Also for type="date", "time", "number", "file", "password". */
export function TextInput({
  name,
  id = name,
  label,
  hint,
  error,
  optional,
  doubt,
  className,
  ...rest
}: TextInputProps) {
  return (
    <Field id={id} label={label} hint={hint} error={error} optional={optional} doubt={doubt}>
      <input
        type="text"
        {...rest}
        {...fieldControl(id, { hint, error, doubt })}
        name={name}
        data-state={doubt && !error ? "warn" : undefined}
        className={controlLook({ error, doubt }, className)}
      />
    </Field>
  );
}

type TextInputProps = Omit<ComponentProps<"input">, "children"> & FieldWords & { name: string };
