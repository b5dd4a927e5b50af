import { Icon } from "@/components/ui/icon";
import { dayText, type Reading } from "@/lib/i18n/format";
import type { Messages } from "@/lib/i18n/messages";
import type { Day } from "@/lib/orders/day";

/** The day before, the day after, any day. `keep` are the parameters of the page that stay. Needs no script. */
export function DaySwitch({ day, keep, reading, words }: DaySwitchProps) {
  const href = (name: string) => `?${new URLSearchParams({ ...keep, day: name })}`;
  const arrow = "touch grid place-items-center rounded-md border border-line-strong bg-paper hover:bg-sunken";
  return (
    <div className="flex flex-wrap items-center gap-2">
      <a href={href(day.previous)} className={arrow} aria-label={words.previousDay}>
        <Icon name="back" />
      </a>
      <span className="min-w-20 text-center font-semibold" aria-live="polite">
        {dayText(day.start, reading)}
      </span>
      <a href={href(day.next)} className={arrow} aria-label={words.nextDay}>
        <Icon name="chevron" />
      </a>
      <form className="flex gap-1">
        {Object.entries(keep).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <input
          type="date"
          name="day"
          defaultValue={day.name}
          aria-label={words.day}
          className="min-h-11 rounded-md border border-line-strong bg-paper px-2 text-sm"
        />
        <button type="submit" className={arrow} aria-label={words.day}>
          <Icon name="arrow" />
        </button>
      </form>
      {!day.isToday && (
        <a href={`?${new URLSearchParams(keep)}`} className="inline-flex min-h-11 items-center px-2 text-brand">
          {words.today}
        </a>
      )}
    </div>
  );
}

type DaySwitchProps = { day: Day; keep: Record<string, string>; reading: Reading; words: Messages["board"] };
