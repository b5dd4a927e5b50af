import { Icon } from "@/components/ui/icon";
import type { Messages } from "@/lib/i18n/messages";
import type { Day } from "@/lib/orders/day";

/** The day before, the day after, any day. `keep` are the parameters of the page that stay. Needs no script. */
export function DaySwitch({ day, keep, words }: DaySwitchProps) {
  const href = (name: string) => `?${new URLSearchParams({ ...keep, day: name })}`;
  const look = "touch grid place-items-center rounded-md border border-line-strong bg-paper hover:bg-sunken";
  return (
    <div className="flex items-center gap-1">
      {!day.isToday && (
        <a href={`?${new URLSearchParams(keep)}`} className="inline-flex min-h-11 items-center px-2 text-brand">
          {words.today}
        </a>
      )}
      <a href={href(day.previous)} className={look} aria-label={words.previousDay}>
        <Icon name="back" />
      </a>
      <form className="flex gap-1">
        {Object.entries(keep).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <input
          type="date"
          name="day"
          key={day.name}
          defaultValue={day.name}
          aria-label={words.day}
          className="min-h-11 w-34 rounded-md border border-line-strong bg-paper px-2 text-sm"
        />
        <button type="submit" className={look} aria-label={words.goToDay}>
          <Icon name="check" />
        </button>
      </form>
      <a href={href(day.next)} className={look} aria-label={words.nextDay}>
        <Icon name="chevron" />
      </a>
    </div>
  );
}

type DaySwitchProps = { day: Day; keep: Record<string, string>; words: Messages["board"] };
