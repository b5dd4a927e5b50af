import { ButtonLink } from "@/components/ui/button-link";
import { Disclosure } from "@/components/ui/disclosure";
import { EmptyState } from "@/components/ui/empty-state";
import { fill } from "@/lib/i18n/fill";
import { dayText, type Reading } from "@/lib/i18n/format";
import type { Messages } from "@/lib/i18n/messages";
import type { JobDay } from "@/lib/orders/queries-jobs";
import { VisitCard } from "./visit-card";

/** A day's visits in order; what is done folds away below. */
export function DayVisits({ shown: { day, jobs }, reading, t }: { shown: JobDay; reading: Reading; t: Messages }) {
  const words = t.jobs;
  const done = jobs.filter(({ status }) => status === "completed");
  const open = jobs.filter(({ status }) => status !== "completed");
  const list = (some: typeof jobs) => (
    <ul className="grid gap-2">
      {some.map((job) => (
        <VisitCard key={job.id} job={job} reading={reading} t={t} />
      ))}
    </ul>
  );
  return (
    <section aria-labelledby="visits-title" className="py-3">
      <h2 id="visits-title" className="sr-only">
        {fill(words.visits, { day: dayText(day.start, reading) })}
      </h2>
      {open.length > 0 && list(open)}
      {open.length === 0 && (
        <EmptyState
          icon="calendar"
          title={done.length ? words.emptyDone : day.isToday ? words.emptyToday : words.emptyDay}
          action={
            day.isToday && (
              <ButtonLink href={`/staff?day=${day.next}`} variant="quiet">
                {words.seeNext}
              </ButtonLink>
            )
          }
        >
          {words.emptyText}
        </EmptyState>
      )}
      {done.length > 0 && (
        <Disclosure summary={fill(words.doneCount, { n: done.length })} className="mt-3">
          {list(done)}
        </Disclosure>
      )}
    </section>
  );
}
