import { money } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";

/** A sum in minor units, with figures of one width. */
export function Money({ amount, currency, locale, exact }: MoneyProps) {
  return <span className="num whitespace-nowrap">{money(amount, currency, locale, exact)}</span>;
}

type MoneyProps = { amount: number; currency: string; locale: Locale; exact?: boolean };
