import { SubmitButton } from "@/components/ui/submit-button";
import { type Reading, timeText } from "@/lib/i18n/format";
import type { Messages } from "@/lib/i18n/messages";
import type { WorkerDetail } from "@/lib/staff/queries";
import { ActionForm } from "./action-form";
import type { FormAction } from "./form-state";
import { TypedInput } from "./typed-fields";

/** When a worker will be away, and the form to enter more. */
export function TimeOffList({ worker, add, remove, reading, t }: TimeOffListProps) {
  const words = t.staffAdmin.people;
  return (
    <div className="grid gap-2">
      {worker.timeOff.length === 0 && <p className="text-ink-3">{words.timeOffNone}</p>}
      <ul className="divide-y divide-line">
        {worker.timeOff.map(({ id, startAt, endAt, reason }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-x-4">
            <span>
              {timeText(startAt, reading)} – {timeText(endAt, reading)}
              {reason && <span className="text-ink-3"> · {reason}</span>}
            </span>
            <form action={remove.bind(null, id)}>
              <SubmitButton variant="ghost" size="sm" pendingLabel={t.common.sending}>
                {words.timeOffRemove}
              </SubmitButton>
            </form>
          </li>
        ))}
      </ul>
      <ActionForm action={add} label={words.timeOffAdd} className="grid gap-3 sm:grid-cols-3" folded={words.timeOffAdd}>
        <TypedInput name="startAt" type="datetime-local" label={words.timeOffFrom} required />
        <TypedInput name="endAt" type="datetime-local" label={words.timeOffTo} required />
        <TypedInput name="reason" label={words.timeOffReason} optional={t.common.optional} maxLength={100} />
        <SubmitButton className="sm:justify-self-start" pendingLabel={t.common.sending}>
          {words.timeOffAdd}
        </SubmitButton>
      </ActionForm>
    </div>
  );
}

type TimeOffListProps = {
  worker: WorkerDetail;
  add: FormAction;
  remove: (timeOffId: string) => Promise<void>;
  reading: Reading;
  t: Messages;
};
