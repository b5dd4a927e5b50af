import { Meter } from "@/components/ui/meter";
import { TimeText } from "@/components/ui/time-text";
import type { Disagreement, WeekAgreement } from "@/lib/dispatch/queries-shadow";
import { fill } from "@/lib/i18n/fill";
import { dateText, type Reading } from "@/lib/i18n/format";
import type { Messages } from "@/lib/i18n/messages";
import { named } from "@/lib/i18n/named";
import { agreementWords } from "./service-modes";

/** How often managers took the suggestion, week by week, as a share and in words. */
export function WeeklyAgreement({ weeks, reading, t }: { weeks: WeekAgreement[]; reading: Reading; t: Messages }) {
  const words = t.dispatchAdmin;
  if (weeks.length === 0) return <p className="text-ink-3">{words.noAgreement}</p>;
  return (
    <ul className="grid gap-3">
      {weeks.map((week) => (
        <li key={week.week}>
          <Meter
            label={fill(words.week, { day: dateText(new Date(`${week.week}T12:00:00Z`), { ...reading, zone: "UTC" }) })}
            text={agreementWords(week, reading.locale, t)}
            value={week.confirmed}
            max={week.confirmed + week.overridden}
          />
        </li>
      ))}
    </ul>
  );
}

/** Where managers chose somebody else, and why. */
export function Disagreements({ rows, reading, t }: { rows: Disagreement[]; reading: Reading; t: Messages }) {
  const words = t.dispatchAdmin;
  if (rows.length === 0) return <p className="text-ink-3">{words.noDifference}</p>;
  return (
    <ul className="grid gap-3">
      {rows.map(({ id, order, worker, chosen, reason, settledAt, settledBy }) => (
        <li key={id} className="grid gap-0.5">
          <p>
            <a href={`/admin/orders/${order.id}#why`} className="num font-semibold underline underline-offset-4">
              {order.code}
            </a>{" "}
            {named(order.service, reading.locale)}
          </p>
          <p>{fill(words.difference, { suggested: worker.name, chosen: chosen?.name ?? t.common.none })}</p>
          <p className="text-sm text-ink-3">
            {settledAt && <TimeText at={settledAt} reading={reading} />} · {settledBy} · {reason}
          </p>
        </li>
      ))}
    </ul>
  );
}
