import type { ReactNode } from "react";
import { alertLine, infoLine } from "./client-icons";
import { Line } from "./line";

/** What every control says about itself. `name` is also the id unless `id` is given. */
export type FieldWords = { label: string; hint?: ReactNode; error?: string; optional?: string; doubt?: string };

/** The attributes that tie a control to its label, hint and error. */
export function fieldControl(id: string, { hint, error, doubt }: Pick<FieldWords, "hint" | "error" | "doubt">) {
  const notes = [error && `${id}-error`, doubt && `${id}-doubt`, hint && `${id}-hint`].filter(Boolean).join(" ");
  return { id, "aria-describedby": notes || undefined, "aria-invalid": error ? (true as const) : undefined };
}

/**
 * Label above, control, then error, doubt and hint. Give the control `fieldControl(id, words)`.
 * `doubt` marks a value that was read from elsewhere and should be looked at.
 */
export function Field({ id, label, hint, error, optional, doubt, children }: FieldProps) {
  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className="text-sm font-semibold text-ink">
        {label}
        {optional && <span className="ms-2 font-normal text-ink-3">{optional}</span>}
      </label>
      {children}
      <FieldNotes id={id} hint={hint} error={error} doubt={doubt} />
    </div>
  );
}

/** The lines under a control; for groups that have a legend instead of a label. */
export function FieldNotes({ id, hint, error, doubt }: { id: string } & Omit<FieldWords, "label" | "optional">) {
  return (
    <>
      {error && (
        <p id={`${id}-error`} className="flex items-start gap-1.5 text-sm font-semibold text-danger">
          <Line d={alertLine} size={16} className="mt-1" />
          {error}
        </p>
      )}
      {doubt && (
        <p id={`${id}-doubt`} data-state="warn" className="flex items-start gap-1.5 text-sm text-state-ink">
          <Line d={infoLine} size={16} className="mt-1" />
          {doubt}
        </p>
      )}
      {hint && (
        <p id={`${id}-hint`} className="text-sm text-ink-3">
          {hint}
        </p>
      )}
    </>
  );
}

type FieldProps = FieldWords & { id: string; children: ReactNode };
