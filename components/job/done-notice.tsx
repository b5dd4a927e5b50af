import { ButtonLink } from "@/components/ui/button-link";
import { Notice } from "@/components/ui/notice";
import { fill } from "@/lib/i18n/fill";
import { type Reading, timeText } from "@/lib/i18n/format";
import type { Messages } from "@/lib/i18n/messages";
import type { JobDetail } from "@/lib/orders/queries-jobs";

/** The end of a job: thanks, what happens now, and the way on. */
export function DoneNotice({ job, reading, words }: { job: JobDetail; reading: Reading; words: Messages["jobs"] }) {
  return (
    <div className="mb-4">
      <Notice tone="ok" title={words.completed} action={<ButtonLink href="/staff">{words.toList}</ButtonLink>}>
        {job.completedAt && fill(words.completedText, { time: timeText(job.completedAt, reading) })}
        {job.workerNote && <p className="mt-1 whitespace-pre-line">{job.workerNote}</p>}
      </Notice>
    </div>
  );
}
