import { Card } from "@/components/ui/card";
import { SubmitButton } from "@/components/ui/submit-button";
import { writeAmount } from "@/lib/catalog/amount";
import type { ProductRow } from "@/lib/catalog/queries-goods";
import { fill } from "@/lib/i18n/fill";
import type { Locale } from "@/lib/i18n/locale";
import type { Messages } from "@/lib/i18n/messages";
import { named } from "@/lib/i18n/named";
import { ActionForm } from "./action-form";
import type { FormAction } from "./form-state";
import { TypedCheck, TypedInput } from "./typed-fields";

/** A product: number, names, price, and whose forms offer it; without one, a new product. */
export function ProductForm({ action, product, services, currency, locale, t }: ProductFormProps) {
  const words = t.goods;
  return (
    <ActionForm action={action} label={words.product}>
      <Card>
        <div className="grid items-start gap-4 sm:grid-cols-2">
          <TypedInput name="nameZh" label={words.nameZh} defaultValue={product?.nameZh} maxLength={40} required />
          <TypedInput name="nameEn" label={words.nameEn} defaultValue={product?.nameEn} maxLength={60} required />
          <TypedInput
            name="sku"
            label={words.sku}
            hint={product ? words.skuStays : words.skuHint}
            defaultValue={product?.sku}
            readOnly={product !== null}
            className={product ? "bg-sunken!" : undefined}
            maxLength={40}
            autoCapitalize="none"
            autoComplete="off"
            required
          />
          <TypedInput
            name="amount"
            label={fill(words.price, { currency })}
            hint={t.staffAdmin.services.noteOldOrders}
            inputMode="decimal"
            defaultValue={product ? writeAmount(product.amount, currency) : ""}
            required
          />
          <TypedCheck name="active" label={words.productActive} defaultChecked={product?.active ?? true} />
        </div>
      </Card>
      <Card>
        <fieldset>
          <legend className="mb-1 font-semibold">{words.offeredBy}</legend>
          <p className="text-sm text-ink-2">{words.offeredByHint}</p>
          <div className="grid gap-x-4 sm:grid-cols-2 lg:grid-cols-3">
            {services.map((service) => (
              <TypedCheck
                key={service.id}
                id={`service-${service.id}`}
                name="serviceIds"
                value={service.id}
                label={named(service, locale)}
                defaultChecked={product?.services.some(({ id }) => id === service.id) ?? false}
              />
            ))}
          </div>
        </fieldset>
      </Card>
      <SubmitButton size="lg" className="sm:justify-self-start" pendingLabel={t.common.sending}>
        {words.save}
      </SubmitButton>
    </ActionForm>
  );
}

type ProductFormProps = {
  action: FormAction;
  product: ProductRow | null;
  services: { id: string; nameZh: string; nameEn: string }[];
  currency: string;
  locale: Locale;
  t: Messages;
};
