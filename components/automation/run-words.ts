import type { OrderState } from "@/components/ui/state-look";
import type { Phase } from "@/lib/automation/schema";
import { fill } from "@/lib/i18n/fill";
import { type Reading, timeText } from "@/lib/i18n/format";
import type { Messages } from "@/lib/i18n/messages";

type Words = Messages["automation"];

/** The name of a function in the reader's words; of one they do not know, its own. */
export function functionWords(functionId: string, functionName: string, words: Words): string {
  const failure = functionId.endsWith("-failure");
  const known: Record<string, string> = words.fn;
  const plain = functionId.replace(/^jiedan-/, "").replace(/-failure$/, "");
  return (!failure && plain !== "other" && known[plain]) || functionName;
}

/** The name of a step in the reader's words; of one they do not know, its own. */
export function stepWords(name: string, words: Words): string {
  const known: Record<string, string> = words.step;
  return (name !== "other" && known[name]) || name;
}

/** The hue and shape of a phase: those of the order states that mean the same. */
export const phaseState: Record<Phase, OrderState> = {
  calling: "in_progress",
  due: "placed",
  queued: "placed",
  asleep: "offered",
  retrying: "escalated",
  completed: "completed",
  failed: "escalated",
  cancelled: "cancelled",
};

/** When a run goes on or has ended, as a sentence; undefined while it is at work. */
export function whenWords(
  run: { phase: Phase; until: Date | null; endedAt: Date | null },
  reading: Reading,
  words: Words,
): string | undefined {
  if (run.endedAt) return fill(words.ended, { time: timeText(run.endedAt, reading) });
  if (!run.until) return undefined;
  return fill(run.phase === "retrying" ? words.retryAt : words.untilTime, { time: timeText(run.until, reading) });
}
