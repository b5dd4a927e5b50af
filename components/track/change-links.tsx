import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { fill } from "@/lib/i18n/fill";
import { timeText } from "@/lib/i18n/format";
import type { TrackProps } from "./track-words";

/** Ways to change one's mind, each with its deadline; nothing when neither is possible any more. */
export function ChangeLinks({ order, reading, t, href }: TrackProps & { href: string }) {
  const words = t.tracking;
  const { cancel, reschedule } = order;
  if (!cancel.allowed && !reschedule.allowed) return null;
  const until = [
    reschedule.allowed &&
      reschedule.until &&
      fill(words.rescheduleUntil, { time: timeText(reschedule.until, reading) }),
    cancel.allowed &&
      (cancel.until ? fill(words.cancelUntil, { time: timeText(cancel.until, reading) }) : words.cancelUntilSetOut),
  ].filter(Boolean);
  return (
    <Card title={words.change} id="change">
      <div className="grid gap-3">
        <div className="flex flex-wrap gap-3 *:flex-1">
          {reschedule.allowed && (
            <ButtonLink href={`${href}/reschedule`} variant="quiet" icon="calendar">
              {words.reschedule}
            </ButtonLink>
          )}
          {cancel.allowed && (
            <ButtonLink href={`${href}/cancel`} variant="quiet">
              {words.cancel}
            </ButtonLink>
          )}
        </div>
        <p className="text-sm text-ink-3">{until.join(reading.locale === "zh" ? "" : " ")}</p>
      </div>
    </Card>
  );
}
