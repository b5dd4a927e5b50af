import { Card } from "@/components/ui/card";
import { SubmitButton } from "@/components/ui/submit-button";
import type { StockChoices, StockRow } from "@/lib/catalog/queries-stock";
import { fill } from "@/lib/i18n/fill";
import type { Locale } from "@/lib/i18n/locale";
import type { Messages } from "@/lib/i18n/messages";
import { named } from "@/lib/i18n/named";
import { ActionForm } from "./action-form";
import type { FormAction } from "./form-state";
import { TypedChoices, TypedInput, TypedSelect } from "./typed-fields";

/** What came in or was counted; of `row`, or of a place and product that are chosen. */
export function StockForm({ action, choices, row, productId, locale, t }: StockFormProps) {
  const words = t.stock;
  const options = (list: StockChoices["places"]) => list.map((one) => ({ value: one.id, label: named(one, locale) }));
  return (
    <ActionForm action={action} label={words.change}>
      <Card>
        <div className="grid items-start gap-4 sm:grid-cols-2">
          <TypedSelect
            name="productId"
            label={words.product}
            defaultValue={productId}
            empty={t.common.choose}
            options={options(choices.products)}
          />
          <TypedSelect
            name="placeId"
            label={words.place}
            defaultValue={row?.place.id}
            empty={t.common.choose}
            options={options(choices.places)}
          />
          <div className="sm:col-span-2">
            <TypedChoices
              name="kind"
              label={words.kind}
              value="receive"
              options={[
                { value: "receive", label: words.receive },
                { value: "correct", label: words.correct },
              ]}
            />
          </div>
          <TypedInput
            name="quantity"
            label={words.quantity}
            hint={
              row && fill(words.now, { ...row, product: named(row.product, locale), place: named(row.place, locale) })
            }
            inputMode="numeric"
            autoComplete="off"
            required
          />
          <TypedInput name="reason" label={words.reason} hint={words.reasonHint} maxLength={200} required />
        </div>
      </Card>
      <SubmitButton size="lg" className="sm:justify-self-start" pendingLabel={t.common.sending}>
        {words.save}
      </SubmitButton>
    </ActionForm>
  );
}

type StockFormProps = {
  action: FormAction;
  choices: StockChoices;
  row: StockRow | undefined;
  /** Chosen already. */
  productId: string | undefined;
  locale: Locale;
  t: Messages;
};
