"use client";

import { useActionState } from "react";
import { OrderForm } from "@/components/order/order-form";
import type { OrderService, OrderShop } from "@/components/order/order-service";
import type { FormAction } from "@/components/order/use-order-form";
import type { FormWords } from "@/components/order/words";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { fill } from "@/lib/i18n/fill";
import type { Locale } from "@/lib/i18n/locale";
import type { Messages } from "@/lib/i18n/messages";
import { named } from "@/lib/i18n/named";
import type { CalendarDay } from "@/lib/orders/calendar";
import type { FormState } from "@/lib/orders/form";
import type { PhoneOrder as Begun } from "@/lib/orders/queries-phone";

/** An order typed in for a caller: first what they wrote or said, then the order form filled from it. */
export function PhoneOrder({ start, place, services, shop, calendar, locale, phone, words }: PhoneOrderProps) {
  const [begun, read] = useActionState(start, null);
  const service = services.find(({ slug }) => slug === begun?.slug);
  const { pasted } = begun?.form ?? {};
  return (
    <div className="grid gap-4">
      <form action={read} className="grid gap-3 rounded-lg border bg-paper p-4 shadow-low">
        <TextArea name="paste" label={phone.paste} hint={phone.pasteHint} rows={2} maxLength={2000} autoFocus />
        <div className="grid items-end gap-3 sm:grid-cols-[minmax(0,20rem)_auto] sm:justify-start">
          <Select
            name="service"
            label={phone.service}
            empty={phone.serviceFromText}
            options={services.map((one) => ({ value: one.slug, label: named(one, locale) }))}
          />
          <SubmitButton variant={begun ? "quiet" : "primary"} pendingLabel={phone.reading}>
            {phone.pasteButton}
          </SubmitButton>
        </div>
      </form>
      {begun && pasted && (
        <Notice tone={pasted === "nothing" ? "warn" : "info"} live>
          {pasted === "nothing" ? phone.pastedNothing : phone.pasted}
          {begun.known > 0 && ` ${fill(phone.known, { n: begun.known })}`}
        </Notice>
      )}
      {begun?.guessed && service && (
        <Notice tone="warn" live>
          {fill(phone.guessed, { service: named(service, locale) })}
        </Notice>
      )}
      {begun && service && (
        <section aria-label={named(service, locale)} key={begun.form.key}>
          <h2 className="mb-3 text-lg">{named(service, locale)}</h2>
          <OrderForm
            office
            action={place.bind(null, service.slug)}
            initial={begun.form}
            service={service}
            shop={shop}
            calendar={calendar}
            locale={locale}
            words={words}
          />
        </section>
      )}
    </div>
  );
}

type PhoneOrderProps = {
  start: (last: Begun | null, form: FormData) => Promise<Begun | null>;
  place: (slug: string, ...given: Parameters<FormAction>) => Promise<FormState>;
  services: OrderService[];
  shop: OrderShop;
  calendar: CalendarDay[];
  locale: Locale;
  phone: Messages["admin"]["phoneOrder"];
  words: FormWords;
};
