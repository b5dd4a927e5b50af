import type { Refusal } from "@/lib/errors";
import { sayKey } from "@/lib/i18n/fill";

/** What a refused form comes back with: what was typed, what is wrong beside which field, and a sentence for the whole. */
export type FormState = {
  typed: Record<string, string[]>;
  errors: Record<string, string>;
  notice: string;
  /** Counts the refusals, so that the form is drawn anew with what was typed. */
  turn: number;
} | null;

/** A form's action: given the last answer and what was typed, it answers with a refusal or goes to another page. */
export type FormAction = (state: FormState, form: FormData) => Promise<FormState>;

type Words = { fieldErrors: Record<string, string>; refusals: Record<string, string> };

/**
 * Turns a command's refusal into what the form shows. Passwords are never sent back.
 * @param at the field beside which a refusal without fields is said, by its reason
 */
export function refused(
  refusal: Refusal,
  form: FormData,
  words: Words,
  last: FormState,
  at: Record<string, string> = {},
): FormState {
  const errors = Object.entries(refusal.fields ?? {}).map(([field, key]) => [field, said(words.fieldErrors, key)]);
  const field = at[refusal.reason];
  if (field && errors.length === 0) errors.push([field, said(words.refusals, refusal.reason)]);
  const typed: Record<string, string[]> = {};
  for (const [name, value] of form) {
    if (typeof value === "string" && !name.startsWith("$") && name !== "password") (typed[name] ??= []).push(value);
  }
  return {
    typed,
    errors: Object.fromEntries(errors),
    notice: said(words.refusals, field ? "invalid" : refusal.reason),
    turn: (last?.turn ?? 0) + 1,
  };
}

const said = (words: Record<string, string>, key: string): string => sayKey(words, key) ?? words.invalid ?? key;
