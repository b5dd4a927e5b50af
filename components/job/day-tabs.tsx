import { Tabs } from "@/components/ui/tabs";
import { dayText, type Reading } from "@/lib/i18n/format";
import type { Messages } from "@/lib/i18n/messages";
import type { Day } from "@/lib/orders/day";
import type { JobDay } from "@/lib/orders/queries-jobs";

/** The coming days, each with how many visits are still to be done. */
export function DayTabs({ days, shown, reading, words }: DayTabsProps) {
  return (
    <Tabs
      label={words.days}
      items={days.map(({ day, jobs }) => ({
        href: day.isToday ? "/staff" : `/staff?day=${day.name}`,
        label: dayText(day.start, reading),
        count: jobs.filter(({ status }) => status !== "completed").length || undefined,
        current: day.name === shown.name,
      }))}
    />
  );
}

type DayTabsProps = { days: JobDay[]; shown: Day; reading: Reading; words: Messages["jobs"] };
