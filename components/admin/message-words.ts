import { fill } from "@/lib/i18n/fill";
import type { Messages } from "@/lib/i18n/messages";

/** Why a message failed or was cancelled: our own codes in words, a provider's answer as it is. */
export const errorWords = (error: string, t: Messages): string => {
  const known: Record<string, string> = t.outbox.errors;
  return fill(t.outbox.error, { error: known[error] ?? error });
};
