import { alertLine, checkLine } from "@/components/ui/client-icons";
import { Disclosure } from "@/components/ui/disclosure";
import { Line } from "@/components/ui/line";
import type { Trial } from "@/lib/dispatch/what-if/trial";
import { fill } from "@/lib/i18n/fill";
import { TrialBars, TrialKey } from "./trial-bars";
import type { FigureRow } from "./trial-figures";
import type { TrialLook } from "./trial-look";
import { groups, linesOf, type PartLine } from "./trial-parts";

/** Both sides as bars, figure by figure; each opens to the people, areas or reasons behind it. */
export function TrialPicture({ trial, rows, look }: { trial: Trial; rows: readonly FigureRow[]; look: TrialLook }) {
  const { words } = look;
  const byKey = new Map(rows.map((row) => [row.key, row]));
  return (
    <div className="grid gap-4">
      <TrialKey now={words.now} then={words.then} />
      <div className="grid items-start gap-x-8 gap-y-6 sm:grid-cols-2">
        {groups.map(({ key, figures, opens }) => (
          <section key={key} aria-labelledby={`group-${key}`} className="grid min-w-0 gap-3">
            <h3 id={`group-${key}`} className="border-b pb-1 text-sm text-ink-2">
              {words.groups[key]}
            </h3>
            {figures
              .flatMap((figure) => byKey.get(figure) ?? [])
              .map((row) => (
                <Figure key={row.key} row={row} words={words} />
              ))}
            {key === "cost" && !byKey.has("wages") && <p className="text-sm text-ink-3">{words.noWages}</p>}
            <div>
              {opens.map((open) => (
                <Disclosure key={open} summary={<span className="text-sm font-normal">{words.opens[open]}</span>}>
                  <Lines lines={linesOf(open, trial, look)} words={words} />
                </Disclosure>
              ))}
            </div>
          </section>
        ))}
      </div>
    </div>
  );
}

function Figure({ row, words }: { row: FigureRow; words: TrialLook["words"] }) {
  return (
    <div className="grid gap-1">
      <p className="flex flex-wrap justify-between gap-x-4 text-sm">
        <span className="font-semibold">{row.label}</span>
        <span className="num font-semibold">{fill(words.both, { now: row.now, then: row.then })}</span>
      </p>
      <TrialBars {...row.bars} />
      <p className="text-sm">
        <Difference row={row} words={words} />
      </p>
    </div>
  );
}

function Lines({ lines, words }: { lines: PartLine[]; words: TrialLook["words"] }) {
  if (lines.length === 0) return <p className="text-sm text-ink-3">{words.noLines}</p>;
  return (
    <ul className="grid gap-3">
      {lines.map(({ key, name, now, then, bars }) => (
        <li key={key} className="grid gap-1">
          <p className="flex flex-wrap justify-between gap-x-4 text-sm">
            <span className="min-w-0">{name}</span>
            <span className="num">{fill(words.both, { now, then })}</span>
          </p>
          <TrialBars {...bars} />
        </li>
      ))}
    </ul>
  );
}

/** What changes, and whether it is for the better. */
export function Difference({ row, words }: { row: FigureRow; words: TrialLook["words"] }) {
  if (row.better === null) return <span className="text-ink-2">{row.difference}</span>;
  return (
    <>
      <span className="font-semibold">{row.difference}</span>{" "}
      <span data-state={row.better ? "ok" : "warn"} className="inline-flex items-center gap-1 text-xs text-state-ink">
        <Line d={row.better ? checkLine : alertLine} size={14} />
        {row.better ? words.better : words.worse}
      </span>
    </>
  );
}
