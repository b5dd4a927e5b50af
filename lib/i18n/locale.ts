/** The languages the product speaks; the first is the default. */
export const locales = ["zh", "en"] as const;
export type Locale = (typeof locales)[number];
export const defaultLocale: Locale = "zh";

/** The cookie a visitor's chosen language is kept in. */
export const localeCookie = "lang";

/** The value for `<html lang>`. */
export const htmlLang: Record<Locale, string> = { zh: "zh-CN", en: "en" };

/** A known locale, or undefined for anything else. */
export function parseLocale(value: unknown): Locale | undefined {
  return locales.find((locale) => locale === value);
}

/** The best known locale of an `Accept-Language` header (RFC 9110 12.5.4), or undefined. */
export function localeFromHeader(header: string | null | undefined): Locale | undefined {
  const wishes = (header ?? "").split(",").map((part, order) => {
    const [tag = "", ...params] = part.trim().toLowerCase().split(";");
    const quality = params.map((p) => /^\s*q=([\d.]+)/.exec(p)?.[1]).find(Boolean);
    return { base: tag.split("-")[0], quality: quality === undefined ? 1 : Number(quality), order };
  });
  wishes.sort((a, b) => b.quality - a.quality || a.order - b.order);
  for (const wish of wishes) {
    const locale = parseLocale(wish.base);
    if (locale && wish.quality > 0) return locale;
  }
  return undefined;
}
