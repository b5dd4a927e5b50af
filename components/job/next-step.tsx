import { fill } from "@/lib/i18n/fill";
import { type Reading, timeText } from "@/lib/i18n/format";
import type { Messages } from "@/lib/i18n/messages";
import { arrivalText } from "@/lib/orders/arrival-text";
import type { JobDetail } from "@/lib/orders/queries-jobs";
import { Countdown } from "./countdown";
import { secondsLeft } from "./seconds-left";
import { VerbBar } from "./verb-bar";
import type { VerbAction } from "./verb-form";

/** The one next verb of a job under the thumb: 接单, 出发 or 开始. Completing has a form of its own. */
export function NextStep({ job, actions, reading, words, tracking }: NextStepProps) {
  const { refusedTitle } = words;
  const quiet = (text: string | null) => text && <span className="text-ink-2">{text}</span>;
  if (job.status === "offered" && job.offer) {
    const left = secondsLeft(job.offer.expiresAt, reading.now);
    const above = (
      <>
        <span>{left > 0 ? fill(words.answerBy, { time: timeText(job.offer.expiresAt, reading) }) : words.timeUp}</span>
        <Countdown secondsLeft={left} label={words.answerLeft} over="0:00" />
      </>
    );
    const bar = { verb: words.accept, pending: words.accepting, above, refusedTitle };
    return <VerbBar action={actions.accept} {...bar} />;
  }
  if (job.status === "accepted" && !job.crew?.waits) {
    const { setOutFrom } = job;
    const wait = setOutFrom ? secondsLeft(setOutFrom, reading.now) : 0;
    const early = wait > 0 && setOutFrom && fill(words.setOutEarly, { time: timeText(setOutFrom, reading) });
    const above = quiet(early || words.setOutText);
    const bar = { verb: words.setOut, pending: words.settingOut, above, refusedTitle, wait };
    return <VerbBar action={actions.setOut} {...bar} />;
  }
  if (job.status === "en_route") {
    const arrival = arrivalText(job, reading, tracking);
    const above = quiet(arrival && fill(words.enRoute, { arrival }));
    const bar = { verb: words.start, pending: words.starting, above, refusedTitle };
    return <VerbBar action={actions.start} {...bar} />;
  }
  return null;
}

type NextStepProps = {
  job: JobDetail;
  actions: Record<"accept" | "setOut" | "start", VerbAction>;
  reading: Reading;
  words: Messages["jobs"];
  tracking: Messages["tracking"];
};
