import { Button } from "@/components/ui/button";
import { Tabs } from "@/components/ui/tabs";
import type { Messages } from "@/lib/i18n/messages";
import { type Period, PRESETS, type Preset } from "@/lib/reports/period";

/** Chooses the period: ready-made ones as tabs, or any two days. Works without script. */
export function PeriodForm({ period, words, page = "/admin/reports" }: PeriodFormProps) {
  const items = (Object.keys(PRESETS) as Preset[]).map((preset) => ({
    href: `${page}?period=${preset}`,
    label: words.periods[preset],
    current: period.preset === preset,
  }));
  const input = "num min-h-11 rounded-md border border-line-strong bg-paper px-3";
  return (
    <div className="grid gap-3">
      <Tabs label={words.periodLabel} items={items} />
      <form className="flex flex-wrap items-end gap-3">
        <label className="grid text-sm text-ink-2">
          {words.from}
          <input type="date" name="from" defaultValue={period.days[0]} className={input} />
        </label>
        <label className="grid text-sm text-ink-2">
          {words.to}
          <input type="date" name="to" defaultValue={period.days.at(-1)} className={input} />
        </label>
        <Button type="submit">{words.show}</Button>
      </form>
    </div>
  );
}

/** `page`: the path of the page that the period is of. */
type PeriodFormProps = { period: Period; words: Messages["reports"]; page?: string };
