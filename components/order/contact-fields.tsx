import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import { fill } from "@/lib/i18n/fill";
import { money } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import type { FormState } from "@/lib/orders/form";
import type { OrderShop } from "./order-service";
import { PinButton } from "./pin-button";
import { type FormWords, sentence } from "./words";

/** Who orders and where to: the area found from the address is said under it. */
export function ContactFields({ state, shop, areaName, locale, words, changed }: ContactFieldsProps) {
  const { values, errors, doubts, area } = state;
  const t = words.form;
  const said = (name: string) => ({
    error: sentence(words.errors, errors[name]),
    doubt: sentence(words.errors, doubts[name]),
  });
  const unserved = ["area_not_served", "area_missing"].includes(errors["address.text"] ?? "");
  const fee = area && area.feeAmount > 0 ? money(area.feeAmount, shop.currency, locale) : null;
  const found = areaName && fill(fee ? t.areaFoundFee : t.areaFound, { area: areaName, fee: fee ?? "" });
  const address = said("address.text");
  return (
    <>
      <TextInput
        name="customer.name"
        label={t.name}
        defaultValue={values.name}
        autoComplete="name"
        enterKeyHint="next"
        maxLength={40}
        {...said("customer.name")}
      />
      <TextInput
        name="customer.phone"
        label={t.phone}
        hint={t.phoneHint}
        defaultValue={values.phone}
        type="tel"
        inputMode="tel"
        autoComplete="tel"
        enterKeyHint="next"
        maxLength={40}
        {...said("customer.phone")}
      />
      {shop.mail && (
        <TextInput
          name="customer.email"
          label={t.email}
          optional={words.optional}
          hint={t.emailHint}
          defaultValue={values.email}
          type="email"
          inputMode="email"
          autoComplete="email"
          autoCapitalize="none"
          enterKeyHint="next"
          maxLength={200}
          {...said("customer.email")}
        />
      )}
      <div className="grid gap-1">
        <TextArea
          name="address.text"
          label={t.address}
          hint={found || t.addressHint}
          defaultValue={values.address}
          rows={2}
          autoComplete="street-address"
          maxLength={300}
          {...address}
          error={unserved ? fill(t.weServe, { error: address.error ?? "", areas: shop.areas }) : address.error}
        />
        <PinButton lat={values.lat} lng={values.lng} words={words} changed={changed} />
      </div>
      <TextArea
        name="note"
        label={t.note}
        optional={words.optional}
        hint={t.noteHint}
        defaultValue={values.note}
        rows={2}
        maxLength={500}
        {...said("note")}
      />
    </>
  );
}

type ContactFieldsProps = {
  state: FormState;
  shop: OrderShop;
  areaName: string | null;
  locale: Locale;
  words: FormWords;
  changed: () => void;
};
