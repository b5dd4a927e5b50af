import type { ComponentProps } from "react";
import { controlLook } from "./control-look";
import { Field, type FieldWords, fieldControl } from "./field";

/** Several lines to type in; grows with its text where the browser can. */
export function TextArea({ name, id = name, label, hint, error, optional, doubt, className, ...rest }: TextAreaProps) {
  return (
    <Field id={id} label={label} hint={hint} error={error} optional={optional} doubt={doubt}>
      <textarea
        rows={3}
        {...rest}
        {...fieldControl(id, { hint, error, doubt })}
        name={name}
        data-state={doubt && !error ? "warn" : undefined}
        className={controlLook({ error, doubt }, `field-sizing-content max-h-80 py-2.5 ${className ?? ""}`)}
      />
    </Field>
  );
}

type TextAreaProps = ComponentProps<"textarea"> & FieldWords & { name: string };
