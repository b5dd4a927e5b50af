import { StateShape } from "@/components/ui/state-badge";
import { Timeline, type TimelineItem } from "@/components/ui/timeline";
import type { StepRow } from "@/lib/automation/queries";
import { fill } from "@/lib/i18n/fill";
import { type Reading, timeText } from "@/lib/i18n/format";
import type { Messages } from "@/lib/i18n/messages";
import { stepWords } from "./run-words";

/** A run's steps in the order in which they ended, then those that are open. */
export function RunSteps({ steps, reading, t }: { steps: StepRow[]; reading: Reading; t: Messages }) {
  const words = t.automation;
  if (steps.length === 0) return <p className="text-ink-2">{words.stepsNone}</p>;
  const items = steps.map((step): TimelineItem => {
    const at = step.endedAt ?? step.createdAt;
    return {
      key: step.id,
      title: stepWords(step.name, words),
      when: timeText(at, reading),
      iso: at.toISOString(),
      state: !step.endedAt ? undefined : step.error ? "escalated" : "completed",
      ahead: !step.endedAt,
      note: (
        <>
          {!step.endedAt && <p>{openWords(step, reading, t)}</p>}
          {step.error && (
            <p className="break-words text-ink-2">
              <StateShape state="escalated" size={14} label={words.phase.failed} /> {step.error}
            </p>
          )}
        </>
      ),
    };
  });
  return <Timeline items={items} label={words.steps} />;
}

function openWords({ until, event }: StepRow, reading: Reading, t: Messages): string {
  const words = t.automation;
  if (!until || until <= reading.now) return words.stepOpen;
  const time = timeText(until, reading);
  return event ? fill(words.waitsFor, { event, time }) : fill(words.untilTime, { time });
}
