import { fill } from "@/lib/i18n/fill";
import { clock, type Reading } from "@/lib/i18n/format";
import type { Messages } from "@/lib/i18n/messages";
import { named } from "@/lib/i18n/named";
import type { JobDetail } from "@/lib/orders/queries-jobs";
import { isFetched } from "@/lib/orders/trips";
import { Fact } from "./fact";
import { NavigateLinks } from "./navigate-links";

/** What to bring and where to fetch it, before the way on to the customer; with a trip, everything that goes with it. */
export function JobPickup({ job, reading, t }: JobPickupProps) {
  const { locale } = reading;
  const words = t.jobs;
  const goods = job.lines.filter(({ key }) => key.startsWith("item."));
  if (goods.length === 0 && !job.place && !job.pickup) return null;
  return (
    <Fact icon="box" label={words.goods}>
      {goods.map((line) => (
        <p key={line.key}>{line[locale]}</p>
      ))}
      {job.status !== "completed" && <Where job={job} reading={reading} t={t} />}
      {job.trip.length > 1 && <Trip job={job} reading={reading} t={t} />}
    </Fact>
  );
}

function Where({ job: { pickup, place, carried }, reading: { locale }, t: { jobs: words } }: JobPickupProps) {
  if (place) {
    const name = named(place, locale);
    return (
      <>
        <p className="font-semibold">{fill(carried ? words.carried : words.pickUp, { place: name })}</p>
        {!carried && <NavigateLinks to={place} name={name} rough={false} words={words} />}
      </>
    );
  }
  if (!pickup) return null;
  if (!pickup.position) return <p className="text-sm text-ink-3">{words.pickUpLater}</p>;
  const rough = pickup.precision === "area";
  return (
    <>
      <address className="font-semibold">{fill(words.pickUpFrom, { address: pickup.address })}</address>
      <NavigateLinks to={pickup.position} name={pickup.address} rough={rough} words={words} />
    </>
  );
}

/** The other orders of the trip: how many are picked up, and in which order they are delivered. */
function Trip({ job: { id, place, trip }, reading: { locale, zone }, t: { jobs: words } }: JobPickupProps) {
  return (
    <div className="min-w-0 rounded-md bg-sunken px-3 py-2 text-sm">
      <p className="font-semibold">
        {place &&
          fill(isFetched(trip) ? words.tripDone : words.tripPickUp, { n: trip.length, place: named(place, locale) })}
      </p>
      <ol className="mt-1 grid grid-cols-[minmax(0,1fr)] gap-1" aria-label={words.tripOrder}>
        {trip.map((stop, index) => (
          <li key={stop.id} className={stop.status === "completed" ? "text-ink-3 line-through" : undefined}>
            <a
              href={`/staff/jobs/${stop.id}`}
              aria-current={stop.id === id || undefined}
              className="flex min-h-11 items-center gap-2"
            >
              <span className="num flex-none font-semibold">{index + 1}</span>
              <span className="num flex-none">{stop.plannedStart && clock(stop.plannedStart, zone)}</span>
              <span className="min-w-0 flex-1 truncate">{stop.address}</span>
              {stop.id === id && <span className="flex-none font-semibold">{words.tripThis}</span>}
            </a>
          </li>
        ))}
      </ol>
    </div>
  );
}

type JobPickupProps = { job: JobDetail; reading: Reading; t: Messages };
