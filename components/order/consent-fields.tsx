import { CheckRow } from "@/components/ui/check-row";
import { fill } from "@/lib/i18n/fill";
import { duration } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import type { FormState } from "@/lib/orders/form";
import type { OrderShop } from "./order-service";
import { type FormWords, sentence } from "./words";

/** What the customer agrees to, what happens next, and a trap that only machines fill in. */
export function ConsentFields({ state, shop, locale, words }: ConsentFieldsProps) {
  const t = words.form;
  return (
    <div className="border-t pt-2">
      <div className="sr-only">
        <label htmlFor="leave">{t.leaveEmpty}</label>
        <input id="leave" name="leave" tabIndex={-1} autoComplete="off" />
      </div>
      <CheckRow
        name="consent"
        value="yes"
        defaultChecked={state.values.consent}
        error={sentence(words.errors, state.errors.consent)}
        label={
          <>
            {t.consent}{" "}
            <a href="/privacy" target="_blank" className="text-brand underline underline-offset-4">
              {t.privacy}
            </a>
          </>
        }
      />
      <p className="text-sm text-ink-3">{fill(t.afterSubmit, { hours: duration(shop.cancelMinutes, locale) })}</p>
    </div>
  );
}

type ConsentFieldsProps = { state: FormState; shop: OrderShop; locale: Locale; words: FormWords };
