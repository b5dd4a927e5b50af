import { Card } from "@/components/ui/card";
import type { OrderState } from "@/components/ui/state-look";
import { Timeline } from "@/components/ui/timeline";
import { fill } from "@/lib/i18n/fill";
import { timeText } from "@/lib/i18n/format";
import { transitions } from "@/lib/orders/state";
import type { TrackProps } from "./track-words";

/** What happened so far, the newest first. */
export function Story({ order, reading, t }: TrackProps) {
  const words = t.tracking;
  const reasons: Record<string, string> = words.reasons;
  const why = order.endReason && (reasons[order.endReason] ?? order.endReason);
  const refund = order.refund && fill(words.refund, { refund: order.refund });
  const items = [...order.events].reverse().map(({ id, at, type }) => ({
    key: id,
    title: words.events[type],
    when: timeText(at, reading),
    iso: at.toISOString(),
    state: transitions[type].to as OrderState,
    note: type === "cancel" ? [why, refund].filter(Boolean).join(" · ") : undefined,
  }));
  return (
    <Card title={words.timeline} id="timeline">
      <Timeline items={items} label={words.timeline} />
    </Card>
  );
}
