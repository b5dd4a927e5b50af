"use client";

import { useMemo } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Notice } from "@/components/ui/notice";
import { fill } from "@/lib/i18n/fill";
import type { Locale } from "@/lib/i18n/locale";
import { named } from "@/lib/i18n/named";
import type { CalendarDay } from "@/lib/orders/calendar";
import type { FormState } from "@/lib/orders/form";
import { ConsentFields } from "./consent-fields";
import { ContactFields } from "./contact-fields";
import { errorsInOrder } from "./form-reading";
import { OptionFields } from "./option-fields";
import type { OrderService, OrderShop } from "./order-service";
import { PasteBox } from "./paste-box";
import { ProductFields } from "./product-fields";
import { RequestFields } from "./request-fields";
import { Section } from "./section";
import { TotalBar } from "./total-bar";
import { type FormAction, useOrderForm } from "./use-order-form";
import { WindowFields } from "./window-fields";
import { type FormWords, sentence } from "./words";

/**
 * The one form of an order. Works as plain HTML; a script adds the live price, the live windows and the draft.
 * `office`: typed in for a caller, so there is nothing to agree to, no paste box of its own, and no draft of the last one.
 */
export function OrderForm({ action, initial, office = false, ...given }: OrderFormProps) {
  const { service, shop, calendar, locale, words } = given;
  const { state, busy, chosen, ask, props } = useOrderForm(action, initial, office ? initial.key : service.slug);
  // As it was when the order was sent: it does not jump about while one field after the other is mended.
  const summary = useMemo(() => errorsInOrder(state.errors, words.errors), [state.key]);
  const t = words.form;
  const parts = { state, shop, locale, words, areaName: state.area && named(state.area, locale) };
  const refusals: Record<string, string> = words.refusals;
  return (
    <form {...props} noValidate className="grid flex-1 content-start gap-4 lg:grid-cols-[minmax(0,1fr)_20rem] lg:gap-6">
      {/* The button that Enter presses is the first one. */}
      <button type="submit" name="intent" value="order" tabIndex={-1} aria-hidden className="sr-only" />
      <input type="hidden" name="key" defaultValue={state.key} />
      <div className="grid content-start gap-4">
        {state.tried && (
          <ErrorSummary title={fill(t.errorsTitle, { n: summary.length })} errors={summary} attempt={state.key} />
        )}
        {state.refusal && (
          <Notice tone="error" live>
            {refusals[state.refusal] ?? sentence(words.errors, state.refusal)}
          </Notice>
        )}
        {!office && <PasteBox state={state} words={words} />}
        {service.options.length > 0 && (
          <Section title={t.optionsTitle}>
            <OptionFields
              options={service.options}
              values={state.values.options}
              errors={state.errors}
              currency={shop.currency}
              locale={locale}
              words={words}
            />
          </Section>
        )}
        {service.products.length > 0 && (
          <Section title={t.productsTitle}>
            <ProductFields {...parts} products={service.products} />
          </Section>
        )}
        <Section title={t.when}>
          <RequestFields {...parts} />
          <WindowFields {...parts} calendar={calendar} service={service} busy={busy} />
        </Section>
        <Section title={t.who}>
          <ContactFields {...parts} service={service} changed={ask} />
          {!office && <ConsentFields {...parts} />}
        </Section>
      </div>
      <TotalBar {...given} area={state.area} chosen={chosen} />
    </form>
  );
}

type OrderFormProps = {
  action: FormAction;
  initial: FormState;
  service: OrderService;
  shop: OrderShop;
  calendar: CalendarDay[];
  locale: Locale;
  words: FormWords;
  office?: boolean;
};
