import { ButtonLink } from "@/components/ui/button-link";
import { Slip } from "@/components/ui/slip";
import { StateBadge } from "@/components/ui/state-badge";
import { SubmitButton } from "@/components/ui/submit-button";
import { fill } from "@/lib/i18n/fill";
import { distance, duration, type Reading, windowText } from "@/lib/i18n/format";
import type { Messages } from "@/lib/i18n/messages";
import { named } from "@/lib/i18n/named";
import type { JobCard } from "@/lib/orders/queries-jobs";
import { Countdown } from "./countdown";
import { secondsLeft } from "./seconds-left";
import { type VerbAction, VerbForm } from "./verb-form";

/** An offer in the list: what, when, how far, how long to answer, and the way to say yes at once. */
export function OfferCard({ job, accept, reading, t }: OfferCardProps) {
  const { locale } = reading;
  const words = t.jobs;
  const { offer } = job;
  const service = named(job.service, locale);
  return (
    <Slip
      as="li"
      state="offered"
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
      <h3 className="text-lg">{service}</h3>
      <p className="num font-semibold">
        {job.asap ? words.asap : windowText({ start: job.windowStart, end: job.windowEnd }, reading)}
      </p>
      <p className="text-ink-2">
        {named(job.area, locale)}
        {" · "}
        {fill(words.about, { duration: duration(job.durationMinutes, locale) })}
      </p>
      {offer && (
        <p className="text-sm text-ink-3">
          {fill(words.travel, {
            distance: distance(offer.travelMetres, locale),
            duration: duration(offer.travelSeconds / 60, locale),
          })}
        </p>
      )}
      <VerbForm action={accept} title={words.refusedTitle} aria-label={`${words.accept} ${job.code}`} className="mt-3">
        <div className="flex gap-3 *:flex-1">
          <ButtonLink href={`/staff/jobs/${job.id}`} variant="quiet">
            {t.common.details}
          </ButtonLink>
          <SubmitButton pendingLabel={words.accepting}>{words.accept}</SubmitButton>
        </div>
      </VerbForm>
    </Slip>
  );
}

type OfferCardProps = { job: JobCard; accept: VerbAction; reading: Reading; t: Messages };
