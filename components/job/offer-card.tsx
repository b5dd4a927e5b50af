import { Icon } from "@/components/ui/icon";
import { Slip } from "@/components/ui/slip";
import { StateBadge } from "@/components/ui/state-badge";
import { fill } from "@/lib/i18n/fill";
import { distance, duration, type Reading, windowText } from "@/lib/i18n/format";
import type { Messages } from "@/lib/i18n/messages";
import { named } from "@/lib/i18n/named";
import type { JobCard } from "@/lib/orders/queries-jobs";
import { Countdown } from "./countdown";
import { secondsLeft } from "./seconds-left";

/** An offer in the list: what, when, how far, how long to answer. The whole slip opens it. */
export function OfferCard({ job, reading, t }: OfferCardProps) {
  const { locale } = reading;
  const words = t.jobs;
  const { offer } = job;
  const service = named(job.service, locale);
  return (
    <Slip
      as="li"
      state="offered"
      className="relative"
      aria-label={`${service} ${job.code}`}
      stub={
        <>
          <StateBadge state="offered" label={t.states.offered} />
          {offer && (
            <span data-state="offered" className="text-state-ink">
              <Countdown secondsLeft={secondsLeft(offer.expiresAt, reading.now)} label={words.answerLeft} over="0:00" />
            </span>
          )}
        </>
      }
    >
      <h3 className="flex items-center justify-between gap-3 text-lg">
        <a href={`/staff/jobs/${job.id}`} className="after:absolute after:inset-0 after:rounded-lg">
          {service}
        </a>
        <Icon name="chevron" size={18} className="text-ink-3" />
      </h3>
      <p className="num font-semibold">
        {job.asap ? words.asap : windowText({ start: job.windowStart, end: job.windowEnd }, reading)}
      </p>
      <p className="text-ink-2">
        {named(job.area, locale)}
        {" · "}
        {fill(words.about, { duration: duration(job.durationMinutes, locale) })}
        {job.crew && ` · ${fill(words.crewSize, { n: job.crew.size })}`}
      </p>
      {offer && (
        <p className="text-sm text-ink-3">
          {fill(words.travel, {
            distance: distance(offer.travelMetres, locale),
            duration: duration(offer.travelSeconds / 60, locale),
          })}
        </p>
      )}
    </Slip>
  );
}

type OfferCardProps = { job: JobCard; reading: Reading; t: Messages };
