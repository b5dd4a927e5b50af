import { ButtonLink } from "@/components/ui/button-link";
import { fill } from "@/lib/i18n/fill";
import type { Messages } from "@/lib/i18n/messages";
import type { JobCrew } from "@/lib/orders/job-crew";

/** With whom a worker goes: who leads, who has accepted, and how many are still being looked for. */
export function JobMates({ crew, words }: { crew: JobCrew; words: Messages["jobs"] }) {
  const missing = crew.size - 1 - crew.mates.length;
  return (
    <div className="grid gap-1">
      <p className="font-semibold">{fill(words.crewSize, { n: crew.size })}</p>
      {crew.leads && <p className="text-sm text-ink-2">{words.youLead}</p>}
      <ul className="grid gap-1">
        {crew.mates.map((mate) => (
          <li key={mate.phone + mate.shortName} className="flex flex-wrap items-center justify-between gap-3">
            <span>
              {mate.shortName}
              <span className="ms-2 text-sm text-ink-3">
                {[
                  ...(mate.leads ? [words.leads] : []),
                  ...(crew.waits ? [mate.accepted ? words.mateAccepted : words.mateAsked] : []),
                ].join(" · ")}
              </span>
            </span>
            {mate.phone && (
              <ButtonLink
                href={`tel:${mate.phone}`}
                variant="quiet"
                icon="phone"
                aria-label={fill(words.call, { name: mate.shortName })}
              >
                {words.callMate}
              </ButtonLink>
            )}
          </li>
        ))}
      </ul>
      {missing > 0 && <p className="text-sm text-ink-2">{fill(words.mateMissing, { n: missing })}</p>}
      {crew.waits && <p className="text-sm text-ink-3">{words.crewWaits}</p>}
    </div>
  );
}
