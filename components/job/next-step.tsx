import { BottomBar } from "@/components/ui/bottom-bar";
import { SubmitButton } from "@/components/ui/submit-button";
import { fill } from "@/lib/i18n/fill";
import { clock, type Reading, timeText } from "@/lib/i18n/format";
import type { Messages } from "@/lib/i18n/messages";
import type { JobDetail } from "@/lib/orders/queries-jobs";
import { Countdown } from "./countdown";
import { secondsLeft } from "./seconds-left";
import { type VerbAction, VerbForm } from "./verb-form";

/** Longer before a visit than this, setting out is probably a slip of the thumb: possible, but quieter. */
const EARLY_HOURS = 3;

/** The one next verb of a job under the thumb: 接单, 出发 or 开始. Completing has a form of its own. */
export function NextStep({ job, actions, reading, words }: NextStepProps) {
  const title = words.refusedTitle;
  if (job.status === "offered" && job.offer) {
    const left = secondsLeft(job.offer.expiresAt, reading.now);
    return (
      <VerbForm action={actions.accept} title={title} aria-label={words.accept} className="contents">
        <BottomBar
          above={
            <>
              <span>
                {left > 0 ? fill(words.answerBy, { time: timeText(job.offer.expiresAt, reading) }) : words.timeUp}
              </span>
              <Countdown secondsLeft={left} label={words.answerLeft} over="0:00" />
            </>
          }
        >
          <SubmitButton size="lg" pendingLabel={words.accepting}>
            {words.accept}
          </SubmitButton>
        </BottomBar>
      </VerbForm>
    );
  }
  if (job.status === "accepted") {
    const begin = job.plannedStart ?? job.windowStart;
    const early = begin.getTime() - reading.now.getTime() > EARLY_HOURS * 3_600_000;
    const text = early ? fill(words.setOutEarly, { time: timeText(begin, reading) }) : words.setOutText;
    return (
      <VerbForm action={actions.setOut} title={title} aria-label={words.setOut} className="contents">
        <BottomBar above={<span className="text-ink-2">{text}</span>}>
          <SubmitButton size="lg" variant={early ? "quiet" : "primary"} pendingLabel={words.settingOut}>
            {words.setOut}
          </SubmitButton>
        </BottomBar>
      </VerbForm>
    );
  }
  if (job.status === "en_route") {
    const told = job.arrivalAt && fill(words.enRoute, { time: clock(job.arrivalAt, reading.zone) });
    return (
      <VerbForm action={actions.start} title={title} aria-label={words.start} className="contents">
        <BottomBar above={told && <span className="text-ink-2">{told}</span>}>
          <SubmitButton size="lg" pendingLabel={words.starting}>
            {words.start}
          </SubmitButton>
        </BottomBar>
      </VerbForm>
    );
  }
  return null;
}

type NextStepProps = {
  job: JobDetail;
  actions: Record<"accept" | "setOut" | "start", VerbAction>;
  reading: Reading;
  words: Messages["jobs"];
};
