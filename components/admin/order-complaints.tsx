import { SubmitButton } from "@/components/ui/submit-button";
import type { Reading } from "@/lib/i18n/format";
import type { Messages } from "@/lib/i18n/messages";
import type { OrderDetail } from "@/lib/orders/queries-order";
import { ActionForm } from "./action-form";
import { ComplaintBox } from "./complaint-box";
import type { FormAction } from "./form-state";
import { TypedArea } from "./typed-fields";

/** The complaints of an order, and the form to enter one. */
export function OrderComplaints({ order, open, resolve, reading, t }: OrderComplaintsProps) {
  const words = t.complaints;
  return (
    <div className="grid gap-3">
      {order.complaints.length === 0 && <p className="text-ink-3">{words.none}</p>}
      {order.complaints.map((complaint) => (
        <ComplaintBox
          key={complaint.id}
          complaint={complaint}
          resolve={resolve?.(complaint.id) ?? null}
          take={null}
          reading={reading}
          t={t}
        />
      ))}
      {open && (
        <ActionForm action={open} label={words.add} folded={words.add}>
          <TypedArea name="text" label={words.text} hint={words.textHint} required />
          <SubmitButton pendingLabel={t.common.sending}>{words.submit}</SubmitButton>
        </ActionForm>
      )}
    </div>
  );
}

type OrderComplaintsProps = {
  order: OrderDetail;
  /** Null for those who may only read. */
  open: FormAction | null;
  resolve: ((complaintId: string) => FormAction) | null;
  reading: Reading;
  t: Messages;
};
