import { fill, placeholders } from "@/lib/i18n/fill";
import type { MessageKind } from "./kinds";

/** A message's words, with `{variables}`. */
export type Words = { title: string; body: string };

/** What a template may speak of. */
export type Variable = "service" | "window" | "code" | "worker" | "arrival" | "reason" | "rating" | "refund";

const always: Variable[] = ["service", "window", "code", "worker"];
const further: Partial<Record<MessageKind, Variable[]>> = {
  on_the_way: ["arrival"],
  running_late: ["arrival"],
  order_cancelled: ["reason", "refund"],
  order_escalated: ["reason"],
  nobody_free: ["reason"],
  visit_in_trouble: ["reason"],
  nobody_took_it: ["reason"],
  job_given_back: ["reason"],
  low_rating: ["rating"],
};

/** The variables that messages of a kind have values for. */
export const variablesOf = (kind: MessageKind): Variable[] => [...always, ...(further[kind] ?? [])];

/** What is wrong with a text of that kind: a variable it has no value for, or a brace that belongs to none. */
export function faultOf(kind: MessageKind, text: string): "template_variable" | "template_brace" | null {
  const known: string[] = variablesOf(kind);
  const names = placeholders(text);
  if (names.some((name) => !known.includes(name))) return "template_variable";
  return /[{}]/.test(fill(text, Object.fromEntries(names.map((name) => [name, ""])))) ? "template_brace" : null;
}
