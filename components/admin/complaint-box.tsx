import { SubmitButton } from "@/components/ui/submit-button";
import { fill } from "@/lib/i18n/fill";
import { type Reading, timeText } from "@/lib/i18n/format";
import type { Messages } from "@/lib/i18n/messages";
import { ActionForm } from "./action-form";
import type { FormAction } from "./form-state";
import { TypedArea } from "./typed-fields";

type Complaint = {
  id: string;
  status: "open" | "resolved";
  text: string;
  dueAt: Date;
  createdAt: Date;
  resolvedAt: Date | null;
  resolution: string;
  ownerName: string;
};

/** One complaint: what was said, by when it must be settled and by whom; how it was, or the form to settle it. */
export function ComplaintBox({ complaint, resolve, take, reading, t }: ComplaintBoxProps) {
  const words = t.complaints;
  const when = (at: Date) => timeText(at, reading);
  const late = complaint.status === "open" && complaint.dueAt < reading.now;
  return (
    <article className="grid gap-1">
      <p className="whitespace-pre-line">{complaint.text}</p>
      <p className="flex flex-wrap gap-x-3 text-sm text-ink-3">
        <span>{fill(words.openedAt, { when: when(complaint.createdAt) })}</span>
        {complaint.status === "open" && (
          <span data-state={late ? "error" : undefined} className={late ? "font-semibold text-state-ink" : ""}>
            {fill(late ? words.overdue : words.due, { when: when(complaint.dueAt) })}
          </span>
        )}
        {complaint.status === "open" && (
          <span>{complaint.ownerName ? fill(words.owner, { name: complaint.ownerName }) : words.noOwner}</span>
        )}
      </p>
      {complaint.resolvedAt && (
        <p className="rounded-md bg-sunken px-3 py-2 text-sm">
          {complaint.resolution}
          <span className="block text-ink-3">
            {fill(words.resolvedAt, { name: complaint.ownerName, when: when(complaint.resolvedAt) })}
          </span>
        </p>
      )}
      {resolve && complaint.status === "open" && (
        <div className="flex flex-wrap items-start gap-x-4">
          <ActionForm action={resolve} label={words.resolve} folded={words.resolve} suffix={complaint.id}>
            <TypedArea
              id={`resolution-${complaint.id}`}
              name="resolution"
              label={words.resolution}
              hint={words.resolutionHint}
              required
            />
            <SubmitButton pendingLabel={t.common.sending}>{words.resolve}</SubmitButton>
          </ActionForm>
          {take && (
            <form action={take}>
              <SubmitButton variant="ghost" size="sm" pendingLabel={t.common.sending}>
                {words.take}
              </SubmitButton>
            </form>
          )}
        </div>
      )}
    </article>
  );
}

type ComplaintBoxProps = {
  complaint: Complaint;
  /** Only for those who may settle complaints. */
  resolve: FormAction | null;
  /** Only where somebody else, or nobody, looks after it. */
  take: (() => Promise<void>) | null;
  reading: Reading;
  t: Messages;
};
