import type { Same } from "./fill";
import type { Locale } from "./locale";
import * as en from "./messages/en";
import * as zh from "./messages/zh";

/** All texts of one language, by topic. Chinese is the source of the type. */
export type Messages = Same<typeof zh>;

const all: Record<Locale, Messages> = { zh, en };

/** The texts of a language: `messages("zh").common.save`. Server side only: pass single texts to client parts. */
export function messages(locale: Locale): Messages {
  return all[locale];
}
