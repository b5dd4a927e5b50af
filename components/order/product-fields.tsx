import { controlLook } from "@/components/ui/control-look";
import { FieldNotes, fieldControl } from "@/components/ui/field";
import { fill } from "@/lib/i18n/fill";
import { money } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import { named } from "@/lib/i18n/named";
import type { FormState } from "@/lib/orders/form";
import type { OrderProduct, OrderShop } from "./order-service";
import { type FormWords, sentence } from "./words";

/** As many of one product as an order takes. */
const MOST = 999;

/** So few left are told. */
const FEW = 10;

/** The products to order with a service, each with its price and how many; what is sold out cannot be chosen. */
export function ProductFields({ products, state, shop, locale, words }: ProductFieldsProps) {
  return (
    <ul className="grid divide-y">
      {products.map((product) => {
        const id = `items.${product.sku}`;
        const left = state.left[product.sku];
        const error = sentence(words.errors, state.errors[id]);
        const hint = error ? undefined : hintOf(left, words.form);
        return (
          <li key={id} className="grid gap-1.5 py-3 first:pt-0 last:pb-0">
            <div className="flex items-center justify-between gap-4">
              <label htmlFor={id} className="min-w-0">
                <span className={left === 0 ? "text-ink-3" : "font-semibold"}>{named(product, locale)}</span>{" "}
                <span className="num text-sm whitespace-nowrap text-ink-3">
                  {money(product.amount, shop.currency, locale)}
                </span>
              </label>
              {left === 0 ? (
                <span id={id} tabIndex={-1} className="flex-none text-sm text-ink-3">
                  {words.form.soldOut}
                </span>
              ) : (
                <input
                  {...fieldControl(id, { hint, error })}
                  type="number"
                  inputMode="numeric"
                  name={id}
                  min={0}
                  max={Math.min(MOST, left ?? MOST)}
                  step={1}
                  placeholder="0"
                  defaultValue={state.values.items[product.sku] ?? ""}
                  className={controlLook({ error }, "num max-w-24 flex-none text-end")}
                />
              )}
            </div>
            <FieldNotes id={id} hint={hint} error={error} />
          </li>
        );
      })}
    </ul>
  );
}

const hintOf = (left: number | undefined, t: FormWords["form"]): string | undefined =>
  left !== undefined && left > 0 && left <= FEW ? fill(t.fewLeft, { n: left }) : undefined;

type ProductFieldsProps = {
  products: OrderProduct[];
  state: FormState;
  shop: OrderShop;
  locale: Locale;
  words: FormWords;
};
