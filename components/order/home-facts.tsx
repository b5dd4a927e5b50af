import type { ServedArea } from "@/lib/catalog/queries-area";
import { fill } from "@/lib/i18n/fill";
import { money } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import type { Messages } from "@/lib/i18n/messages";
import { named } from "@/lib/i18n/named";

/** How it works, when and where: what a customer asks on the phone. */
export function HomeFacts({ business, areas, locale, words }: HomeFactsProps) {
  const { openMinute, closeMinute, currency } = business;
  const said = (area: ServedArea) =>
    area.feeAmount > 0
      ? fill(words.areaFee, { area: named(area, locale), fee: money(area.feeAmount, currency, locale) })
      : named(area, locale);
  return (
    <div className="grid gap-6 pt-8 sm:grid-cols-3">
      <section>
        <h2 className="pb-1 text-base">{words.how}</h2>
        <ol className="grid list-inside list-decimal gap-1 text-sm text-ink-2">
          {[words.how1, words.how2, words.how3].map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </section>
      <section>
        <h2 className="pb-1 text-base">{words.openHours}</h2>
        <p className="num text-sm text-ink-2">
          {fill(words.openHoursText, { open: clock(openMinute), close: clock(closeMinute) })}
        </p>
      </section>
      <section>
        <h2 className="pb-1 text-base">{words.areas}</h2>
        <ul className="flex flex-wrap gap-x-4 gap-y-1 text-sm text-ink-2">
          {areas.map((area) => (
            <li key={area.id}>{said(area)}</li>
          ))}
        </ul>
      </section>
    </div>
  );
}

const clock = (minute: number) =>
  [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, "0")).join(":");

type HomeFactsProps = {
  business: { openMinute: number; closeMinute: number; currency: string };
  areas: ServedArea[];
  locale: Locale;
  words: Messages["site"];
};
