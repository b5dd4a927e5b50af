import { Card } from "@/components/ui/card";
import { SubmitButton } from "@/components/ui/submit-button";
import type { ProductRow } from "@/lib/catalog/queries-goods";
import type { Locale } from "@/lib/i18n/locale";
import type { Messages } from "@/lib/i18n/messages";
import { named } from "@/lib/i18n/named";
import { ActionForm } from "./action-form";
import type { FormAction } from "./form-state";
import { TypedCheck } from "./typed-fields";

/** Which products a service's order form offers. */
export function ServiceProducts({ action, serviceId, products, locale, t }: ServiceProductsProps) {
  const words = t.goods;
  return (
    <Card title={words.offers} id="products">
      {products.length === 0 ? (
        <p className="text-ink-2">
          {words.noOffers}{" "}
          <a href="/admin/stock/products/new" className="text-brand underline underline-offset-4">
            {words.addProduct}
          </a>
        </p>
      ) : (
        <ActionForm action={action} label={words.offers} suffix="offers">
          <p className="text-sm text-ink-2">{words.offersHint}</p>
          <div className="grid gap-x-4 sm:grid-cols-2 lg:grid-cols-3">
            {products.map((product) => (
              <TypedCheck
                key={product.id}
                id={`product-${product.id}`}
                name="productIds"
                value={product.id}
                label={product.active ? named(product, locale) : `${named(product, locale)} · ${t.stock.inactive}`}
                defaultChecked={product.services.some(({ id }) => id === serviceId)}
              />
            ))}
          </div>
          <SubmitButton variant="quiet" className="sm:justify-self-start" pendingLabel={t.common.sending}>
            {words.save}
          </SubmitButton>
        </ActionForm>
      )}
    </Card>
  );
}

type ServiceProductsProps = {
  action: FormAction;
  serviceId: string;
  products: ProductRow[];
  locale: Locale;
  t: Messages;
};
