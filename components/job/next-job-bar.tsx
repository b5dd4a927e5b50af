import { BottomBar } from "@/components/ui/bottom-bar";
import { ButtonLink } from "@/components/ui/button-link";
import { fill } from "@/lib/i18n/fill";
import { clock, type Reading } from "@/lib/i18n/format";
import type { Messages } from "@/lib/i18n/messages";
import { named } from "@/lib/i18n/named";
import type { JobCard, JobDay } from "@/lib/orders/queries-jobs";

const urgency = ["in_progress", "en_route", "accepted"];

/** Where the thumb goes next: the offer that runs out first, else the visit that is under way or comes next today. */
export function NextJobBar({ offers, today, reading, words }: NextJobBarProps) {
  const next = today && nextJob(today.jobs);
  const job = offers[0] ?? next;
  if (!job) return null;
  const time = clock(job.plannedStart ?? job.windowStart, reading.zone);
  const service = named(job.service, reading.locale);
  return (
    <BottomBar
      above={
        <>
          <span>{job.status === "offered" ? service : words.nextJob}</span>
          <span className="truncate text-ink-2">{named(job.area, reading.locale)}</span>
        </>
      }
    >
      <ButtonLink href={`/staff/jobs/${job.id}`} size="lg">
        {job.status === "offered" ? words.openOffer : fill(words.openNext, { time, service })}
      </ButtonLink>
    </BottomBar>
  );
}

/** The first job of the day that is furthest along. */
function nextJob(jobs: JobCard[]): JobCard | undefined {
  for (const status of urgency) {
    const job = jobs.find((one) => one.status === status);
    if (job) return job;
  }
  return undefined;
}

type NextJobBarProps = {
  offers: JobCard[];
  today: JobDay | undefined;
  reading: Reading;
  words: Messages["jobs"];
};
