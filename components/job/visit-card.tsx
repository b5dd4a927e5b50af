import { Icon } from "@/components/ui/icon";
import { StateBadge } from "@/components/ui/state-badge";
import { fill } from "@/lib/i18n/fill";
import { clock, duration, type Reading } from "@/lib/i18n/format";
import type { Messages } from "@/lib/i18n/messages";
import { named } from "@/lib/i18n/named";
import { lateness } from "@/lib/orders/lateness";
import type { JobCard } from "@/lib/orders/queries-jobs";

/** A visit in a worker's day: when, what, where, how far it is. The whole line opens it. */
export function VisitCard({ job, reading, t }: { job: JobCard; reading: Reading; t: Messages }) {
  const { locale, zone, now } = reading;
  const lag = lateness(job, now);
  const at = (moment: Date) => clock(moment, zone);
  return (
    <li>
      <a
        href={`/staff/jobs/${job.id}`}
        data-state={job.status}
        className="flex min-h-16 items-stretch gap-3 rounded-md border border-s-4 border-s-state bg-paper px-3 py-2.5 shadow-low hover:bg-sunken"
      >
        <span className="num grid w-19 flex-none content-start">
          <span className="text-lg leading-8 font-semibold">{at(job.plannedStart ?? job.windowStart)}</span>
          <span className="text-xs whitespace-nowrap text-ink-3">
            {job.asap ? t.jobs.asap : `${at(job.windowStart)}–${at(job.windowEnd)}`}
          </span>
        </span>
        <span className="grid min-w-0 flex-1 content-start">
          <span className="flex flex-wrap items-center justify-between gap-x-3">
            <span className="font-semibold">{named(job.service, locale)}</span>
            <StateBadge state={job.status} label={t.states[job.status]} plain />
          </span>
          <span className="text-sm text-ink-2">
            {named(job.area, locale)} · {fill(t.jobs.about, { duration: duration(job.durationMinutes, locale) })}
            {job.crew && ` · ${fill(t.jobs.crewSize, { n: job.crew.size })}`}
          </span>
          <span className="truncate text-sm text-ink-3">{job.address}</span>
          {job.crew?.waits && <span className="text-sm text-ink-2">{t.jobs.crewWaits}</span>}
          {lag && (
            <span
              data-state={lag === "late" ? "error" : "warn"}
              className="flex items-center gap-1 text-sm font-semibold text-state-ink"
            >
              <Icon name="clock" size={16} />
              {t.jobs.late[lag]}
            </span>
          )}
        </span>
      </a>
    </li>
  );
}
