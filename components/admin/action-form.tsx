"use client";

import { createContext, type ReactNode, use, useActionState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Notice } from "@/components/ui/notice";
import type { FormAction, FormState } from "./form-state";

const Answer = createContext<FormState>(null);

/**
 * A form whose refused answer comes back beside its fields, with what was typed; works without script too.
 * Its fields are those of `typed-fields.tsx`.
 */
export function ActionForm({ action, className, children, label }: ActionFormProps) {
  const [state, send] = useActionState(action, null);
  const errors = Object.entries(state?.errors ?? {}).map(([id, text]) => ({ id, text }));
  return (
    <form action={send} key={state?.turn ?? 0} className={className ?? "grid gap-4"} aria-label={label} noValidate>
      {state &&
        (errors.length > 0 ? (
          <ErrorSummary title={state.notice} errors={errors} attempt={String(state.turn)} />
        ) : (
          <Notice tone="error" live>
            {state.notice}
          </Notice>
        ))}
      <Answer value={state}>{children}</Answer>
    </form>
  );
}

/** What the last answer says of a field: what was typed there, and what is wrong with it. */
export function useAnswer(name: string): { answered: boolean; typed: string[]; error: string | undefined } {
  const state = use(Answer);
  return { answered: state !== null, typed: state?.typed[name] ?? [], error: state?.errors[name] };
}

type ActionFormProps = { action: FormAction; className?: string; children: ReactNode; label?: string };
