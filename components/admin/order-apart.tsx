import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import type { apartOfOrder } from "@/lib/dispatch/queries-apart";
import { fill } from "@/lib/i18n/fill";
import type { Reading } from "@/lib/i18n/format";
import type { Messages } from "@/lib/i18n/messages";
import type { OrderDetail } from "@/lib/orders/queries-order";
import { ActionForm } from "./action-form";
import { ApartList } from "./apart-list";
import type { FormAction } from "./form-state";
import { TypedInput, TypedSelect } from "./typed-fields";

/** Who is kept away from an order's customer, and the form to keep somebody away. */
export function OrderApart({ order, apart, keep, end, reading, t }: OrderApartProps) {
  const words = t.apart;
  const held = order.status !== "completed" && order.status !== "cancelled" && order.worker;
  const standing = new Set(apart.rows.flatMap(({ workerId, ended }) => (ended ? [] : [workerId])));
  const still = held && standing.has(held.id);
  const choices = apart.people.filter(({ id }) => !standing.has(id));
  return (
    <div className="grid gap-3">
      <p className="text-sm text-ink-2">{words.lead}</p>
      {still && <Notice tone="warn">{fill(words.stillHeld, { worker: held.name })}</Notice>}
      <ApartList rows={apart.rows} end={end} reading={reading} t={t} />
      {keep && (
        <ActionForm action={keep} label={words.add} folded={words.add} className="grid gap-3">
          <TypedSelect
            name="workerId"
            label={words.worker}
            defaultValue={order.worker?.id}
            empty={t.common.choose}
            options={choices.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <TypedInput name="reason" label={words.reason} hint={words.reasonHint} maxLength={300} required />
          <SubmitButton className="sm:justify-self-start" pendingLabel={t.common.sending}>
            {words.submit}
          </SubmitButton>
        </ActionForm>
      )}
    </div>
  );
}

type OrderApartProps = {
  order: OrderDetail;
  apart: Awaited<ReturnType<typeof apartOfOrder>>;
  /** Null for those who may only read. */
  keep: FormAction | null;
  end: ((id: string) => FormAction) | null;
  reading: Reading;
  t: Messages;
};
