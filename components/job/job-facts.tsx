import { ButtonLink } from "@/components/ui/button-link";
import { Disclosure } from "@/components/ui/disclosure";
import { Money } from "@/components/ui/money";
import { fill } from "@/lib/i18n/fill";
import { clock, distance, duration, type Reading, windowText } from "@/lib/i18n/format";
import type { Messages } from "@/lib/i18n/messages";
import { named } from "@/lib/i18n/named";
import type { JobDetail } from "@/lib/orders/queries-jobs";
import { chosenLines } from "./chosen";
import { Fact } from "./fact";
import { JobMates } from "./job-mates";
import { JobPickup } from "./job-pickup";
import { NavigateLinks } from "./navigate-links";

/** What, where, when, for whom and for how much, as far as the worker may know at this point. */
export function JobFacts({ job, reading, t }: JobFactsProps) {
  const { locale, zone } = reading;
  const words = t.jobs;
  const minutes = duration(job.durationMinutes, locale);
  const lines = chosenLines(job.options.offered, job.options.chosen, locale);
  return (
    <dl>
      <Fact icon="clock" label={words.when}>
        <p className="num text-lg leading-7 font-semibold">
          {job.asap ? words.asap : windowText({ start: job.windowStart, end: job.windowEnd }, reading)}
        </p>
        <p className="text-sm text-ink-2">
          {job.plannedStart
            ? fill(words.planned, { time: clock(job.plannedStart, zone), duration: minutes })
            : fill(words.about, { duration: minutes })}
        </p>
      </Fact>
      <JobPickup job={job} reading={reading} t={t} />
      {job.crew && (
        <Fact icon="users" label={words.crew}>
          <JobMates crew={job.crew} words={words} />
        </Fact>
      )}
      <Fact icon="pin" label={words.where}>
        {job.pickup && <p className="text-sm text-ink-2">{words.deliverTo}</p>}
        <Place job={job} reading={reading} t={t} />
      </Fact>
      <Fact icon="user" label={words.customer}>
        <div className="flex flex-wrap items-center justify-between gap-3">
          <p className="font-semibold">{job.name}</p>
          {job.phone && (
            <ButtonLink
              href={`tel:${job.phone}`}
              variant="quiet"
              icon="phone"
              aria-label={fill(words.call, { name: job.name })}
            >
              {t.common.call}
            </ButtonLink>
          )}
        </div>
        {job.status === "completed" && <p className="text-sm text-ink-3">{words.phoneGone}</p>}
      </Fact>
      {lines.length > 0 && (
        <Fact icon="list" label={words.what}>
          {lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </Fact>
      )}
      {job.language && (
        <Fact icon="user" label={t.requests.asked}>
          <p>{fill(t.requests.speak, { language: t.requests.languages[job.language] })}</p>
        </Fact>
      )}
      {job.note && (
        <Fact icon="note" label={words.note}>
          <p className="text-sm text-ink-3">{words.note}</p>
          <p className="whitespace-pre-line">{job.note}</p>
        </Fact>
      )}
      <Fact icon="wallet" label={words.collect}>
        <p className="flex items-baseline justify-between gap-3">
          <span>{words.collect}</span>
          <strong className="text-lg leading-7">
            <Money amount={job.amount} currency={job.currency} locale={locale} />
          </strong>
        </p>
        {job.lines.length > 1 && (
          <Disclosure summary={<span className="text-sm font-normal text-ink-2">{words.priceLines}</span>}>
            <PriceLines job={job} reading={reading} />
          </Disclosure>
        )}
      </Fact>
    </dl>
  );
}

function Place({ job, reading: { locale }, t }: JobFactsProps) {
  const words = t.jobs;
  if (!job.position) {
    return (
      <>
        <p className="font-semibold">{named(job.area, locale)}</p>
        {job.offer && (
          <p className="text-sm text-ink-2">
            {fill(words.travel, {
              distance: distance(job.offer.travelMetres, locale),
              duration: duration(job.offer.travelSeconds / 60, locale),
            })}
          </p>
        )}
        <p className="text-sm text-ink-3">{words.addressLater}</p>
      </>
    );
  }
  return (
    <>
      <address className="font-semibold">{job.address}</address>
      <p className="text-sm text-ink-2">{named(job.area, locale)}</p>
      {job.status !== "completed" && (
        <NavigateLinks to={job.position} name={job.address} rough={job.precision === "area"} words={words} />
      )}
    </>
  );
}

function PriceLines({ job, reading: { locale } }: Omit<JobFactsProps, "t">) {
  return (
    <ul className="grid gap-1 text-sm">
      {job.lines.map((line) => (
        <li key={line.key} className="flex justify-between gap-3">
          <span>{line[locale]}</span>
          <Money amount={line.amount} currency={job.currency} locale={locale} />
        </li>
      ))}
    </ul>
  );
}

type JobFactsProps = { job: JobDetail; reading: Reading; t: Messages };
