import { clock, dayText, type Reading, relative, timeText, windowText } from "@/lib/i18n/format";

const ways = {
  full: timeText,
  day: dayText,
  relative,
  clock: (at: Date, reading: Reading) => clock(at, reading.zone),
};

/** A moment as people say it; the exact one is in the markup. */
export function TimeText({ at, reading, as = "full" }: { at: Date; reading: Reading; as?: keyof typeof ways }) {
  return <time dateTime={at.toISOString()}>{ways[as](at, reading)}</time>;
}

/** A visit's window as people say it: "今天 14:00–16:00". */
export function WindowTime({ start, end, reading }: { start: Date; end: Date; reading: Reading }) {
  return (
    <time dateTime={start.toISOString()} className="whitespace-nowrap">
      {windowText({ start, end }, reading)}
    </time>
  );
}
