"use client";

import { startTransition, useActionState, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { CheckRow } from "@/components/ui/check-row";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Notice } from "@/components/ui/notice";
import { fill } from "@/lib/i18n/fill";
import { duration } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import { named } from "@/lib/i18n/named";
import type { CalendarDay } from "@/lib/orders/calendar";
import type { FormState } from "@/lib/orders/form";
import { ContactFields } from "./contact-fields";
import { forgetDraft, restoreDraft, saveDraft } from "./draft";
import { OptionFields } from "./option-fields";
import type { OrderService, OrderShop } from "./order-service";
import { PasteBox } from "./paste-box";
import { Section } from "./section";
import { TotalBar } from "./total-bar";
import { WindowFields } from "./window-fields";
import { type FormWords, sentence } from "./words";

/** Fields after which the server is asked again: what is wrong, which area, which windows. */
const ASKED_ON_LEAVING = ["customer.phone", "address.text"];

/** The fields as they stand on the page. */
const FIELDS = ["options", "window", "customer.name", "customer.phone", "address.text", "note", "consent"];

/** The one form of an order. Works as plain HTML; a script adds the live price, the live windows and the draft. */
export function OrderForm({ action, initial, service, shop, calendar, locale, words, privacyHref }: OrderFormProps) {
  const [state, dispatch, busy] = useActionState(action, initial);
  const form = useRef<HTMLFormElement>(null);
  const asked = useRef(new Map<string, string>());
  const sending = useRef(false);
  const [chosen, setChosen] = useState({ options: state.values.options, window: state.values.window });
  const t = words.form;

  const look = useCallback(() => form.current && setChosen(chosenIn(form.current)), []);
  const ask = useCallback(() => {
    if (!form.current) return;
    look();
    const data = new FormData(form.current);
    data.set("intent", "check");
    startTransition(() => dispatch(data));
  }, [dispatch, look]);

  useEffect(() => {
    if (state === initial && form.current && restoreDraft(service.slug, form.current)) ask();
    return () => {
      if (sending.current) forgetDraft(service.slug);
    };
  }, []);
  useEffect(() => {
    sending.current = false;
    look();
  }, [state]);

  const changed = ({ target }: { target: EventTarget }) => {
    if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) || !form.current) return;
    if (target.name === "day") dropOtherDays(form.current, target.value);
    if (target.name.startsWith("options.")) ask();
    else look();
    saveDraft(service.slug, form.current);
  };
  const left = ({ target }: { target: EventTarget }) => {
    if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return;
    if (!ASKED_ON_LEAVING.includes(target.name)) return;
    if ((asked.current.get(target.name) ?? target.defaultValue) === target.value) return;
    asked.current.set(target.name, target.value);
    ask();
  };

  const area = state.area ? named(state.area, locale) : null;
  // As it was when the order was sent: it does not jump about while one field after the other is mended.
  const summary = useMemo(() => inOrder(state.errors, words.errors), [state.key]);
  return (
    <form
      ref={form}
      action={dispatch}
      noValidate
      onChange={changed}
      onBlur={left}
      onSubmit={(event) => {
        const button = (event.nativeEvent as SubmitEvent).submitter;
        sending.current = !(button instanceof HTMLButtonElement) || button.value === "order";
      }}
      className="grid flex-1 content-start gap-4 lg:grid-cols-[minmax(0,1fr)_20rem] lg:gap-6"
    >
      {/* The button that Enter presses is the first one. */}
      <button type="submit" name="intent" value="order" tabIndex={-1} aria-hidden className="sr-only" />
      <input type="hidden" name="key" value={state.key} />
      <div className="grid content-start gap-4">
        {state.tried && (
          <ErrorSummary title={fill(t.errorsTitle, { n: summary.length })} errors={summary} attempt={state.key} />
        )}
        {state.refusal && (
          <Notice tone="error" live>
            {words.refusals[state.refusal as keyof typeof words.refusals] ?? words.refusals.invalid}
          </Notice>
        )}
        <PasteBox state={state} words={words} />
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
        <Section title={t.when}>
          <WindowFields
            state={state}
            calendar={calendar}
            service={service}
            shop={shop}
            areaName={area}
            locale={locale}
            words={words}
            busy={busy}
          />
        </Section>
        <Section title={t.who}>
          <ContactFields state={state} shop={shop} areaName={area} locale={locale} words={words} changed={ask} />
          <div className="sr-only">
            <label htmlFor="leave">{t.leaveEmpty}</label>
            <input id="leave" name="leave" tabIndex={-1} autoComplete="off" />
          </div>
          <div className="border-t pt-2">
            <CheckRow
              name="consent"
              value="yes"
              defaultChecked={state.values.consent}
              error={sentence(words.errors, state.errors.consent)}
              label={
                <>
                  {t.consent}{" "}
                  <a
                    href={privacyHref}
                    target="_blank"
                    rel="noreferrer"
                    className="text-brand underline underline-offset-4"
                  >
                    {t.privacy}
                  </a>
                </>
              }
            />
            <p className="text-sm text-ink-3">{fill(t.afterSubmit, { hours: duration(shop.cancelMinutes, locale) })}</p>
          </div>
        </Section>
      </div>
      <TotalBar
        service={service}
        shop={shop}
        area={state.area}
        chosen={chosen}
        calendar={calendar}
        locale={locale}
        words={words}
      />
    </form>
  );
}

/** The errors from the top of the form to its end. */
function inOrder(errors: Record<string, string>, words: FormWords["errors"]) {
  const place = (id: string) => FIELDS.indexOf(id.startsWith("options.") ? "options" : id);
  return Object.entries(errors)
    .sort(([a], [b]) => place(a) - place(b))
    .map(([id, key]) => ({ id, text: sentence(words, key) ?? key }));
}

/** What is chosen right now, read from the form itself. */
function chosenIn(form: HTMLFormElement) {
  const entries = [...new FormData(form)].flatMap(([name, value]) =>
    typeof value === "string" ? [[name, value]] : [],
  );
  const options = entries.filter(([name]) => name?.startsWith("options."));
  return {
    options: Object.fromEntries(options.map(([name, value]) => [name?.slice(8), value])) as Record<string, string>,
    window: entries.find(([name]) => name === "window")?.[1] ?? "",
  };
}

/** A window of a day that is folded away is out of sight: it counts as not chosen. */
function dropOtherDays(form: HTMLFormElement, day: string): void {
  const window = form.querySelector<HTMLInputElement>('input[name="window"]:checked');
  if (window && window.value !== "asap" && !window.value.startsWith(day)) window.checked = false;
}

type OrderFormProps = {
  action: (state: FormState, data: FormData) => Promise<FormState>;
  initial: FormState;
  service: OrderService;
  shop: OrderShop;
  calendar: CalendarDay[];
  locale: Locale;
  words: FormWords;
  privacyHref: string;
};
