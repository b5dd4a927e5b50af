import type { ReactNode } from "react";
import { LanguageSwitch } from "@/components/ui/language-switch";
import { OfflineNotice } from "@/components/ui/offline-notice";
import type { Locale } from "@/lib/i18n/locale";
import { BrandMark } from "./brand-mark";
import { SkipLink } from "./skip-link";

/** Around every page a customer sees: the business's name, the language, the way to call. `wide` for lists. */
export function CustomerShell({ business, locale, words, footer, wide, home = "/", children }: CustomerShellProps) {
  const width = wide ? "max-w-5xl" : "max-w-xl";
  return (
    <div className="flex min-h-dvh flex-col bg-ground text-ink">
      <SkipLink label={words.skip} />
      <header className="border-b bg-paper" data-print="no">
        <div className={`mx-auto flex min-h-14 items-center justify-between gap-3 safe-x ${width}`}>
          <BrandMark name={business.name} href={home} />
          <LanguageSwitch locale={locale} />
        </div>
      </header>
      <OfflineNotice text={words.offline} />
      <main id="main" className={`mx-auto flex w-full flex-1 flex-col safe-x ${width}`}>
        {children}
      </main>
      <footer className={`mx-auto w-full py-6 text-sm text-ink-3 safe-x ${width}`}>{footer}</footer>
    </div>
  );
}

type CustomerShellProps = {
  business: { name: string };
  locale: Locale;
  /** `t.common`. */
  words: { skip: string; offline: string };
  footer?: ReactNode;
  wide?: boolean;
  home?: string;
  children: ReactNode;
};
