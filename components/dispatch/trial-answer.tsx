import type { FormAction } from "@/components/admin/form-state";
import { Card } from "@/components/ui/card";
import { alertLine, checkLine } from "@/components/ui/client-icons";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Disclosure } from "@/components/ui/disclosure";
import { Line } from "@/components/ui/line";
import type { Trial } from "@/lib/dispatch/what-if/trial";
import { fill } from "@/lib/i18n/fill";
import { dateText, type Reading } from "@/lib/i18n/format";
import { type FigureRow, figureRows, finding, type TrialLook } from "./trial-figures";
import { TrialPeople } from "./trial-people";
import { TrialSwitch } from "./trial-switch";

/** How a trial's answer is shown, and who may act on it. */
export type TrialView = { look: TrialLook; reading: Reading; save: FormAction | null; sending: string };

/** A trial's answer: the finding, both sides in figures, person by person, how it was reckoned, and the switch. */
export function TrialAnswer({ trial, view: { look, reading, save, sending } }: { trial: Trial; view: TrialView }) {
  const { words } = look;
  const rows = figureRows(trial, look);
  const span = fill(words.answer, {
    from: dateText(new Date(trial.from), reading),
    to: dateText(new Date(trial.to - 1), reading),
    n: trial.orders,
  });
  return (
    <div className="grid gap-4">
      <Card title={finding(trial, rows, look)} id="answer" flush>
        <p className="px-4 pb-2 text-sm text-ink-2">{span}</p>
        <DataTable caption={words.table} columns={columnsOf(look)} rows={rows} rowKey={(row) => row.key} />
        <div className="border-t p-4">
          <TrialSwitch trial={trial} save={save} look={look} sending={sending} />
          <Disclosure summary={words.how}>
            <p className="max-w-prose text-sm text-ink-2">{words.howText}</p>
          </Disclosure>
        </div>
      </Card>
      <Card title={words.perPerson} id="per-person">
        <TrialPeople trial={trial} look={look} />
      </Card>
    </div>
  );
}

const columnsOf = ({ words }: TrialLook): Column<FigureRow>[] => [
  { key: "figure", header: words.figure, cell: (row) => row.label },
  { key: "now", header: words.now, cell: (row) => row.now, end: true },
  { key: "then", header: words.then, cell: (row) => row.then, end: true },
  { key: "difference", header: words.difference, cell: (row) => <Difference row={row} words={words} />, end: true },
  { key: "real", header: words.real, cell: (row) => row.real, end: true },
];

function Difference({ row, words }: { row: FigureRow; words: TrialLook["words"] }) {
  if (row.better === null) return <>{row.difference}</>;
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
