"use client";

import { type ReactNode, useActionState } from "react";
import { Notice } from "@/components/ui/notice";

/** A verb of the worker as a form; a refusal is told in its place, with or without script. */
export function VerbForm({ action, title, children, className, ...rest }: VerbFormProps) {
  const [refused, run] = useActionState(action, null);
  return (
    <form action={run} className={className} {...rest}>
      {refused && (
        <div className="mb-3">
          <Notice tone="error" title={title} live>
            {refused.text}
          </Notice>
        </div>
      )}
      {children}
    </form>
  );
}

/** Why a verb was refused, in words; null before. */
export type Refused = { text: string } | null;

/** A server action bound to its order. */
export type VerbAction = (before: Refused, form: FormData) => Promise<Refused>;

type VerbFormProps = {
  action: VerbAction;
  /** Above the refusal. */
  title: string;
  children: ReactNode;
  className?: string;
  "aria-label"?: string;
};
