"use client";

import { createContext, type ReactNode, use, useActionState } from "react";
import { Disclosure } from "@/components/ui/disclosure";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Notice } from "@/components/ui/notice";
import type { FormAction, FormState } from "./form-state";

const Answer = createContext<FormState>(null);

/**
 * A form whose refused answer comes back beside its fields, with what was typed; works without script too.
 * Its fields are those of `typed-fields.tsx`. `folded`: the line behind which it waits until it is wanted, or refused.
 * `suffix`: what the ids of its fields end in where a page has several of its kind.
 */
export function ActionForm({ action, className, children, label, folded, suffix }: ActionFormProps) {
  const [state, send] = useActionState(action, null);
  const errors = Object.entries(state?.errors ?? {}).map(([name, text]) => ({
    id: suffix ? `${name}-${suffix}` : name,
    text,
  }));
  const form = (
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
  if (folded === undefined) return form;
  return (
    <Disclosure summary={folded} open={state !== null} className="min-w-0 flex-1">
      {form}
    </Disclosure>
  );
}

/** What the last answer says of a field: what was typed there, and what is wrong with it. */
export function useAnswer(name: string): { answered: boolean; typed: string[]; error: string | undefined } {
  const state = use(Answer);
  return { answered: state !== null, typed: state?.typed[name] ?? [], error: state?.errors[name] };
}

type ActionFormProps = {
  action: FormAction;
  className?: string;
  children: ReactNode;
  label?: string;
  folded?: string;
  suffix?: string;
};
