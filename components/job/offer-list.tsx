import { fill } from "@/lib/i18n/fill";
import type { Reading } from "@/lib/i18n/format";
import type { Messages } from "@/lib/i18n/messages";
import type { JobCard } from "@/lib/orders/queries-jobs";
import { OfferCard } from "./offer-card";

/** Offers that wait for an answer, above everything else. The live line tells a screen reader of a new one. */
export function OfferList({ offers, reading, t }: OfferListProps) {
  return (
    <section aria-labelledby="offers-title" className={offers.length ? "mb-4" : "sr-only"}>
      <h2 id="offers-title" className="mb-2 text-base">
        {t.jobs.offers}
      </h2>
      <p role="status" className="sr-only">
        {offers.length > 0 && fill(t.jobs.offersCount, { n: offers.length })}
      </p>
      <ul className="grid gap-3">
        {offers.map((job) => (
          <OfferCard key={job.id} job={job} reading={reading} t={t} />
        ))}
      </ul>
    </section>
  );
}

type OfferListProps = { offers: JobCard[]; reading: Reading; t: Messages };
