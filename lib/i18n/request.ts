import { cookies, headers } from "next/headers";
import { cache } from "react";
import { defaultLocale, type Locale, localeCookie, localeFromHeader, parseLocale } from "./locale";
import { type Messages, messages } from "./messages";

/** The language of this request: the `lang` cookie, else Accept-Language, else Chinese. */
export const getLocale = cache(async (): Promise<Locale> => {
  const chosen = parseLocale((await cookies()).get(localeCookie)?.value);
  return chosen ?? localeFromHeader((await headers()).get("accept-language")) ?? defaultLocale;
});

/** The language of this request with its texts: `const { locale, t } = await getWords()`. */
export async function getWords(): Promise<{ locale: Locale; t: Messages }> {
  const locale = await getLocale();
  return { locale, t: messages(locale) };
}
