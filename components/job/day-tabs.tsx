import { Tabs } from "@/components/ui/tabs";
import { dayText, type Reading } from "@/lib/i18n/format";
import type { Messages } from "@/lib/i18n/messages";
import { zoned } from "@/lib/i18n/zoned";
import type { Day } from "@/lib/orders/day";
import type { JobDay } from "@/lib/orders/queries-jobs";

/** The coming days, each with how many visits are still to be done. */
export function DayTabs({ days, shown, reading, t }: DayTabsProps) {
  const { weekdays } = t.time;
  return (
    <Tabs
      label={t.jobs.days}
      items={days.map(({ day, jobs }) => ({
        href: day.isToday ? "/staff" : `/staff?day=${day.name}`,
        label: nameOf(day, reading, weekdays),
        count: jobs.filter(({ status }) => status !== "completed").length || undefined,
        current: day.name === shown.name,
      }))}
    />
  );
}

/** 今天, 明天, then the weekday alone: seven days hold each only once. */
function nameOf(day: Day, reading: Reading, weekdays: Messages["time"]["weekdays"]): string {
  const { weekday } = zoned(day.start, reading.zone);
  const isNear = day.start.getTime() - reading.now.getTime() < 24 * 3_600_000;
  return isNear ? dayText(day.start, reading) : weekdays[`d${weekday}` as keyof typeof weekdays];
}

type DayTabsProps = { days: JobDay[]; shown: Day; reading: Reading; t: Messages };
