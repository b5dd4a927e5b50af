import type { ReactNode } from "react";
import { CustomerShell } from "@/components/shell/customer-shell";
import { getBusiness } from "@/lib/business/queries";
import { fill } from "@/lib/i18n/fill";
import { named } from "@/lib/i18n/named";
import { getWords } from "@/lib/i18n/request";

/** Around every page for customers: the business's name above; how to call it, privacy and the staff's door below. */
export async function Frame({ children, wide }: { children: ReactNode; wide?: boolean }) {
  const [{ locale, t }, business] = await Promise.all([getWords(), getBusiness()]);
  const link = "inline-flex min-h-11 items-center underline-offset-4 hover:underline";
  return (
    <CustomerShell
      business={{ name: named(business, locale) }}
      locale={locale}
      words={t.common}
      wide={wide}
      footer={
        <nav aria-label={named(business, locale)} className="flex flex-wrap items-center gap-x-5 border-t pt-3">
          <a href={`tel:${business.phone}`} className={link}>
            {fill(t.site.callUs, { phone: business.phone })}
          </a>
          <a href="/privacy" className={link}>
            {t.site.privacy}
          </a>
          <a href="/sign-in" className={`${link} ms-auto`}>
            {t.site.staffSignIn}
          </a>
        </nav>
      }
    >
      {children}
    </CustomerShell>
  );
}
