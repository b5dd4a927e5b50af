import { fill } from "@/lib/i18n/fill";
import { money } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import type { CalendarDay } from "@/lib/orders/calendar";
import type { FormState } from "@/lib/orders/form";
import { chosenItems } from "@/lib/orders/items";
import { quote, readChosen } from "@/lib/orders/price";
import type { Chosen } from "./form-reading";
import { IntentButton } from "./intent-button";
import type { OrderService, OrderShop } from "./order-service";
import type { FormWords } from "./words";

/** What it costs, when it is, and the one button: under the thumb on a phone, beside the form on a wide screen. */
export function TotalBar({ service, shop, area, chosen, calendar, locale, words: { form: t } }: TotalBarProps) {
  const read = readChosen(service.options, chosen.options);
  const price = quote({
    service,
    options: service.options,
    chosen: read.ok ? read.chosen : {},
    items: itemsIn(service, chosen.items),
    area,
    asap: chosen.window === "asap",
  });
  const said = (amount: number) => money(amount, shop.currency, locale);
  const [day, time] = chosen.window.split("/");
  const named = calendar.find((one) => one.day === day);
  const when = chosen.window === "asap" ? t.asap : named && time ? `${named.full} ${time.replace("-", "–")}` : null;
  return (
    <div
      className="sticky bottom-[var(--dock,0px)] z-20 -mx-4 mt-auto border-t bg-paper px-4 pt-3 safe-b lg:top-4 lg:bottom-auto lg:self-start lg:mx-0 lg:mt-0 lg:rounded-lg lg:border lg:pb-4 lg:shadow-low"
      data-print="no"
    >
      <ul className="mb-2 hidden gap-1 text-sm lg:grid">
        {price.lines.map((line) => (
          <li key={line.key} className="flex justify-between gap-4">
            <span className="min-w-0">{line[locale]}</span>
            <span className="num flex-none">{said(line.amount)}</span>
          </li>
        ))}
      </ul>
      <div className="mb-2 flex flex-wrap items-baseline justify-between gap-x-4 lg:mb-3 lg:border-t lg:pt-2">
        <span className="num text-sm text-ink-2">{when ?? t.noWindowYet}</span>
        <output className="flex items-baseline gap-2" aria-live="polite">
          <span className="text-sm text-ink-2">{t.total}</span>
          <span className="num text-lg font-semibold">{said(price.amount)}</span>
        </output>
      </div>
      <IntentButton intent="order" busy={t.sending} size="lg" wide>
        {t.submit}
      </IntentButton>
    </div>
  );
}

/** The products as they are priced; what is no number of pieces costs nothing yet. */
const itemsIn = ({ products }: OrderService, typed: Chosen["items"]) =>
  chosenItems(typed).flatMap(({ sku, quantity }) => {
    const product = products.find((one) => one.sku === sku);
    return product && Number.isInteger(quantity) && quantity > 0 ? [{ ...product, quantity }] : [];
  });

type TotalBarProps = {
  service: OrderService;
  shop: OrderShop;
  area: FormState["area"];
  chosen: Chosen;
  calendar: CalendarDay[];
  locale: Locale;
  words: FormWords;
};
