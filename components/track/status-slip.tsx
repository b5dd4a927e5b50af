import { Avatar } from "@/components/ui/avatar";
import { ButtonLink } from "@/components/ui/button-link";
import { Slip } from "@/components/ui/slip";
import { StateBadge } from "@/components/ui/state-badge";
import { fill } from "@/lib/i18n/fill";
import { clock, listed, windowText } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import { arrivalRange } from "@/lib/orders/arrival";
import { headlineOf } from "@/lib/orders/headline";
import { Progress } from "./progress";
import type { TrackProps } from "./track-words";

/** Where the order stands, in one sentence; when somebody arrives, who it is, and how far it has come. */
export function StatusSlip({ order, reading, t, phone }: TrackProps & { phone: string }) {
  const words = t.tracking;
  const { title, lead } = headlineOf(order, reading.now);
  const comes = order.worker && teamText(order.worker, order.mates, reading.locale, words.team);
  const worker = comes ?? words.someone;
  const range = arrivalRange(order, reading.now, order.spread);
  const sentence = fill(words.headline[title], {
    worker,
    day: windowText(order.window, reading),
  });
  return (
    <Slip
      as="section"
      state={order.status}
      stub={
        <>
          <span className="num text-sm text-ink-2">{fill(words.code, { code: order.code })}</span>
          <StateBadge state={order.status} label={t.states[order.status]} />
        </>
      }
      foot={
        order.status !== "cancelled" && (
          <div className="flex items-center gap-3">
            {order.worker && <Avatar name={order.worker.shortName} />}
            <span className="grid min-w-0 flex-1">
              <span className="text-sm text-ink-3">{words.worker}</span>
              <span className="break-keep font-semibold">
                {comes ?? (order.crew > 1 ? fill(words.crewUnknown, { n: order.crew }) : words.workerUnknown)}
              </span>
            </span>
            <ButtonLink href={`tel:${phone}`} variant="quiet" icon="phone">
              {words.callUs}
            </ButtonLink>
          </div>
        )
      }
    >
      <div aria-live="polite" className="grid gap-1">
        <h1 className="text-lg">{sentence}</h1>
        {lead && <p className="text-ink-2">{words.lead[lead]}</p>}
        {range && (
          <p className="flex flex-wrap items-baseline gap-x-3 pt-2">
            <span className="text-sm text-ink-3">{words.arrival}</span>
            <span className="num text-xl font-semibold">
              {fill(words.range, { start: clock(range.start, reading.zone), end: clock(range.end, reading.zone) })}
            </span>
          </p>
        )}
      </div>
      {order.status !== "cancelled" && <Progress status={order.status} words={words} />}
    </Slip>
  );
}

/** Who comes: one name, or whoever leads with the others. */
function teamText(lead: Named, mates: readonly Named[], locale: Locale, words: string): string {
  if (mates.length === 0) return lead.shortName;
  const others = mates.map(({ shortName }) => shortName);
  return fill(words, { lead: lead.shortName, mates: listed(others, locale) });
}

type Named = { shortName: string };
