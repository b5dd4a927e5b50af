import { htmlLang, type Locale } from "@/lib/i18n/locale";

const names: Record<Locale, string> = { zh: "中文", en: "English" };

/** A link to the other language; comes back to the same page, needs no script. */
export function LanguageSwitch({ locale, back }: { locale: Locale; back?: string }) {
  const other = locale === "zh" ? "en" : "zh";
  const query = new URLSearchParams({ to: other, ...(back && { back }) });
  return (
    <a
      href={`/lang?${query}`}
      lang={htmlLang[other]}
      hrefLang={htmlLang[other]}
      rel="nofollow"
      className="touch inline-flex items-center justify-center rounded-md px-2 text-sm whitespace-nowrap text-ink-2 hover:bg-sunken hover:text-ink"
    >
      {names[other]}
    </a>
  );
}
