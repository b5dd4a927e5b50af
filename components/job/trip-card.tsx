import { Icon } from "@/components/ui/icon";
import { fill } from "@/lib/i18n/fill";
import type { Reading } from "@/lib/i18n/format";
import type { Messages } from "@/lib/i18n/messages";
import { named } from "@/lib/i18n/named";
import type { JobCard } from "@/lib/orders/queries-jobs";
import { isFetched } from "@/lib/orders/trips";
import { VisitCard } from "./visit-card";

/** Several visits of one way: what is picked up first and where, then the stops in order. */
export function TripCard({ trip, reading, t }: { trip: JobCard[]; reading: Reading; t: Messages }) {
  const words = t.jobs;
  const place = trip[0]?.place;
  const fetched = isFetched(trip);
  const n = trip.length;
  return (
    <li className="grid gap-2 rounded-lg border border-line-strong bg-sunken p-2">
      <h3 className="flex flex-wrap items-center gap-x-2 px-1 text-base">
        <Icon name="scooter" size={20} className="text-ink-3" />
        {fill(words.tripTitle, { n })}
      </h3>
      {place && (
        <p className="flex items-center gap-2 px-1 text-sm text-ink-2">
          <Icon name={fetched ? "check" : "box"} size={18} className="flex-none text-ink-3" />
          {fill(fetched ? words.tripDone : words.tripPickUp, { n, place: named(place, reading.locale) })}
        </p>
      )}
      <ol className="grid gap-2" aria-label={words.tripOrder}>
        {trip.map((job) => (
          <VisitCard key={job.id} job={job} reading={reading} t={t} />
        ))}
      </ol>
    </li>
  );
}
