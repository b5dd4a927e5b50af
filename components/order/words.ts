import { sayKey } from "@/lib/i18n/fill";
import type { Messages } from "@/lib/i18n/messages";

/** The texts that the form shows, handed over by the page: none of them is bundled. */
export type FormWords = {
  form: Messages["orderForm"];
  errors: Messages["fieldErrors"];
  refusals: Messages["refusals"];
  requests: Messages["requests"];
  optional: string;
};

/** The sentence of an error key; an unknown key says that something is wrong. */
export function sentence(errors: FormWords["errors"], key: string | undefined): string | undefined {
  if (!key) return undefined;
  return sayKey(errors, key) ?? errors.invalid;
}
