import { Icon } from "@/components/ui/icon";
import { type IconName, iconPaths } from "@/components/ui/icon-paths";
import type { ServiceView } from "@/lib/catalog/queries";
import { fill } from "@/lib/i18n/fill";
import { duration, money } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import type { Messages } from "@/lib/i18n/messages";
import { named } from "@/lib/i18n/named";

/** A service on the home page: what it is, from what price, how long it takes; the whole card opens its form. */
export function ServiceCard({ service, currency, locale, words }: ServiceCardProps) {
  const icon: IconName = service.icon in iconPaths ? (service.icon as IconName) : "home";
  return (
    <li className="relative grid grid-cols-[auto_1fr_auto] content-start gap-x-3 rounded-lg border bg-paper p-4 shadow-low transition-colors hover:border-line-strong hover:bg-sunken has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus">
      <span className="row-span-2 grid size-11 place-items-center rounded-md bg-brand-soft text-brand">
        <Icon name={icon} size={24} />
      </span>
      <h3 className="text-base">
        <a href={`/order/${service.slug}`} className="outline-none after:absolute after:inset-0">
          {named(service, locale)}
        </a>
      </h3>
      <span className="num font-semibold whitespace-nowrap">
        {fill(words.from, { price: money(service.baseAmount, currency, locale) })}
      </span>
      <p className="col-span-2 col-start-2 text-sm text-ink-2">
        {locale === "zh" ? service.descriptionZh : service.descriptionEn}
      </p>
      <p className="col-span-2 col-start-2 pt-1 text-sm text-ink-3">
        {fill(words.about, { duration: duration(service.durationMinutes, locale) })}
        {service.crew > 1 && ` · ${fill(words.crew, { n: service.crew })}`}
        {service.asapAllowed && ` · ${words.asap}`}
      </p>
    </li>
  );
}

type ServiceCardProps = { service: ServiceView; currency: string; locale: Locale; words: Messages["site"] };
