import { ButtonLink } from "@/components/ui/button-link";
import { Disclosure } from "@/components/ui/disclosure";
import { EmptyState } from "@/components/ui/empty-state";
import { fill } from "@/lib/i18n/fill";
import { dayText, type Reading } from "@/lib/i18n/format";
import type { Messages } from "@/lib/i18n/messages";
import type { JobDay } from "@/lib/orders/queries-jobs";
import { tripsOf } from "@/lib/orders/trips";
import { TripCard } from "./trip-card";
import { VisitCard } from "./visit-card";

/** A day's visits in order; what is done folds away below. */
export function DayVisits({ shown: { day, jobs }, reading, t }: { shown: JobDay; reading: Reading; t: Messages }) {
  const words = t.jobs;
  const isDone = ({ status }: JobDay["jobs"][number]) => status === "completed";
  const trips = tripsOf(jobs);
  // A trip stays together until its last stop is done.
  const done = trips.filter((trip) => trip.every(isDone));
  const open = trips.filter((trip) => !trip.every(isDone));
  const list = (some: typeof trips) => (
    <ul className="grid gap-2">
      {some.map((trip) => {
        const [job] = trip;
        if (!job) return null;
        if (trip.length > 1) return <TripCard key={job.id} trip={trip} reading={reading} t={t} />;
        return <VisitCard key={job.id} job={job} reading={reading} t={t} />;
      })}
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
        <Disclosure summary={fill(words.doneCount, { n: done.flat().length })} className="mt-3">
          {list(done)}
        </Disclosure>
      )}
    </section>
  );
}
