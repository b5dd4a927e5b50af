import type { ComponentProps, ReactNode } from "react";
import { FieldNotes, fieldControl } from "./field";

/** One thing to agree to or switch on, as a whole row that a thumb can hit. */
export function CheckRow({ name, id = name, label, hint, error, ...rest }: CheckRowProps) {
  return (
    <div className="grid gap-1">
      <label className="flex min-h-11 items-start gap-3 py-2">
        <input
          type="checkbox"
          {...rest}
          {...fieldControl(id, { hint, error })}
          name={name}
          className="mt-0.5 size-5.5 flex-none accent-brand"
        />
        <span className="min-w-0">{label}</span>
      </label>
      {(hint || error) && (
        <div className="-mt-2 ms-8.5">
          <FieldNotes id={id} hint={hint} error={error} />
        </div>
      )}
    </div>
  );
}

type CheckRowProps = Omit<ComponentProps<"input">, "children"> & {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string;
};
