import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import { fill } from "@/lib/i18n/fill";
import { money } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import type { FormState } from "@/lib/orders/form";
import { AddressField } from "./address-field";
import type { OrderService, OrderShop } from "./order-service";
import { type FormWords, sentence } from "./words";

/** Who orders, where from if it is picked up, and where to: the area found from the address is said under it. */
export function ContactFields({ state, service, shop, areaName, locale, words, changed }: ContactFieldsProps) {
  const { values, errors, doubts, area } = state;
  const t = words.form;
  const said = (name: string) => ({
    error: sentence(words.errors, errors[name]),
    doubt: sentence(words.errors, doubts[name]),
  });
  const where = (name: string) => {
    const { error = "", doubt } = said(name);
    const unserved = ["area_not_served", "area_missing"].includes(errors[name] ?? "");
    return { doubt, error: unserved ? fill(t.weServe, { error, areas: shop.areas }) : error || undefined };
  };
  const fee = area && area.feeAmount > 0 ? money(area.feeAmount, shop.currency, locale) : null;
  const found = areaName && fill(fee ? t.areaFoundFee : t.areaFound, { area: areaName, fee: fee ?? "" });
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
      {service.pickup === "address" && (
        <AddressField
          name="pickup"
          label={t.pickup}
          hint={t.pickupHint}
          value={{ text: values.pickup, lat: values.pickupLat, lng: values.pickupLng }}
          {...where("pickup.text")}
          words={words}
          changed={changed}
        />
      )}
      <AddressField
        name="address"
        label={service.pickup === "address" ? t.deliverTo : t.address}
        hint={found || t.addressHint}
        value={{ text: values.address, lat: values.lat, lng: values.lng }}
        {...where("address.text")}
        words={words}
        changed={changed}
      />
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
  service: OrderService;
  shop: OrderShop;
  areaName: string | null;
  locale: Locale;
  words: FormWords;
  changed: () => void;
};
