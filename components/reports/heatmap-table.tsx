import { fill } from "@/lib/i18n/fill";
import type { Heatmap } from "@/lib/reports/heatmap";

/** When the work is: a week of hours as a table whose cells are the darker the more visits begin. */
export function HeatmapTable({ map, words, weekdays }: HeatmapTableProps) {
  const hours = Array.from({ length: map.lastHour - map.firstHour + 1 }, (_, index) => map.firstHour + index);
  return (
    // A region that scrolls must be reachable by keyboard.
    <section className="overflow-x-auto" tabIndex={0} aria-label={words.heatCaption}>
      <table className="num w-full min-w-136 border-separate border-spacing-0.5 text-xs">
        <caption className="sr-only">{words.heatCaption}</caption>
        <thead>
          <tr>
            <td />
            {hours.map((hour) => (
              <th key={hour} scope="col" className="font-normal text-ink-3">
                {hour}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {map.average.map((row, index) => (
            <tr key={weekdays[index]}>
              <th scope="row" className="pe-2 text-start font-normal whitespace-nowrap text-ink-2">
                {weekdays[index]}
              </th>
              {row.map((value, column) => (
                <Cell
                  key={hours[column]}
                  value={value}
                  max={map.max}
                  title={fill(words.heatCell, {
                    weekday: weekdays[index] ?? "",
                    hour: hours[column] ?? 0,
                    n: value.toFixed(1),
                  })}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Percent of the brand's colour at most: darker, and the number could not be read in light and dark alike. */
const DARKEST = 55;

function Cell({ value, max, title }: { value: number; max: number; title: string }) {
  const share = max > 0 ? value / max : 0;
  return (
    <td
      title={title}
      className="h-8 min-w-8 rounded-sm text-center text-ink"
      style={{ background: `color-mix(in oklab, var(--brand) ${Math.round(share * DARKEST)}%, var(--sunken))` }}
    >
      {value >= 0.05 ? value.toFixed(1) : ""}
    </td>
  );
}

type HeatmapTableProps = { map: Heatmap; words: { heatCaption: string; heatCell: string }; weekdays: string[] };
