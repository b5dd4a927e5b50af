import type { Locale } from "./locale";

/** The name of a thing that keeps one in each language. */
export const named = (thing: { nameZh: string; nameEn: string }, locale: Locale): string =>
  locale === "zh" ? thing.nameZh : thing.nameEn;
