import { Fragment } from "react";
import { fill } from "@/lib/i18n/fill";
import type { CalendarDay } from "@/lib/orders/calendar";

const WEEK = 7;

/** The words of the calendar, from `t.orderForm`. */
export type DayWords = { full: string; freeCount: string; timesOf: string };

/**
 * Two weeks of days and, unfolded below, the free windows of the chosen one; only those can be chosen. Radio buttons
 * and style sheet alone: works without script. Full days stay in their place, so that the calendar reads as one.
 */
export function DayPicker({ calendar, free, day, window, words }: DayPickerProps) {
  const firstFree = calendar.find((one) => free[one.day])?.day;
  const open = free[day] ? day : firstFree;
  return (
    <div className="grid grid-cols-7 gap-1 sm:gap-2">
      {calendar.map((one, index) => {
        const times = free[one.day] ?? [];
        const cell = { gridColumn: (index % WEEK) + 1, gridRow: Math.floor(index / WEEK) + 1 };
        return (
          <Fragment key={one.day}>
            <input
              type="radio"
              name="day"
              id={`day-${one.day}`}
              value={one.day}
              defaultChecked={one.day === open}
              disabled={times.length === 0}
              className={daySwitch}
              style={cell}
            />
            <label htmlFor={`day-${one.day}`} className={times.length ? openDay : fullDay} style={cell}>
              <span className="sr-only">
                {one.full} {times.length ? fill(words.freeCount, { n: times.length }) : words.full}
              </span>
              <span aria-hidden className="text-sm font-semibold">
                {one.name}
              </span>
              <span aria-hidden className="num text-xs">
                {times.length ? one.date : words.full}
              </span>
            </label>
            <div
              role="radiogroup"
              aria-label={fill(words.timesOf, { day: one.full })}
              className="col-span-full mt-2 hidden grid-cols-2 gap-2 sm:grid-cols-3"
              style={{ gridRow: Math.ceil(calendar.length / WEEK) + 1 }}
            >
              {times.map((time) => (
                <label key={time} className={timeLook}>
                  <input
                    type="radio"
                    name="window"
                    value={`${one.day}/${time}`}
                    defaultChecked={window === `${one.day}/${time}`}
                    className="size-5 flex-none accent-brand"
                  />
                  {time.replace("-", "–")}
                </label>
              ))}
            </div>
          </Fragment>
        );
      })}
    </div>
  );
}

// The switch is an unseen radio over its label: it colours the label after it and unfolds the times after that.
const daySwitch =
  "z-10 size-full cursor-pointer appearance-none opacity-0 [&:checked+label]:border-brand [&:checked+label]:bg-brand [&:checked+label]:text-on-brand [&:checked+label+div]:grid [&:focus-visible+label]:outline-3 [&:focus-visible+label]:outline-offset-2 [&:focus-visible+label]:outline-focus";
const dayLook = "grid min-h-14 content-center justify-items-center rounded-md border text-center leading-tight";
const openDay = `${dayLook} border-line-strong bg-paper hover:bg-sunken`;
const fullDay = `${dayLook} cursor-not-allowed border-line bg-sunken text-ink-3`;
const timeLook =
  "num flex min-h-12 items-center gap-2 rounded-md border border-line-strong bg-paper px-3 font-semibold whitespace-nowrap hover:bg-sunken has-checked:border-brand has-checked:bg-brand-soft has-checked:ring-1 has-checked:ring-brand has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus";

type DayPickerProps = {
  calendar: CalendarDay[];
  /** Day -> "14:00-16:00" windows that are free. */
  free: Record<string, string[]>;
  /** The day to unfold; else the first with a free window. */
  day: string;
  /** The chosen window, "2026-11-28/14:00-16:00". */
  window: string;
  words: DayWords;
};
