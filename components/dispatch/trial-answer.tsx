import type { FormAction } from "@/components/admin/form-state";
import { Card } from "@/components/ui/card";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Disclosure } from "@/components/ui/disclosure";
import type { Tried } from "@/lib/dispatch/queries-what-if";
import { fill } from "@/lib/i18n/fill";
import { dateText, type Reading } from "@/lib/i18n/format";
import { type FigureRow, figureRows, finding } from "./trial-figures";
import type { TrialLook } from "./trial-look";
import { Difference, TrialPicture } from "./trial-picture";
import { TrialSwitch } from "./trial-switch";

/** How a trial's answer is shown, and who may act on it. */
export type TrialView = { look: TrialLook; reading: Reading; save: FormAction | null; sending: string };

/** A trial's answer: the finding, both sides as a picture and in figures, how it was reckoned, and the switch. */
export function TrialAnswer({ trial, view: { look, reading, save, sending } }: { trial: Tried; view: TrialView }) {
  const { words } = look;
  const rows = figureRows(trial, look);
  const span = fill(words.answer, {
    from: dateText(new Date(trial.from), reading),
    to: dateText(new Date(trial.to - 1), reading),
    n: trial.orders,
  });
  return (
    <Card title={finding(trial, rows, look)} id="answer" flush>
      <p className="px-4 pb-2 text-sm text-ink-2">{span}</p>
      <div className="border-t p-4">
        <TrialPicture trial={trial} rows={rows} look={look} />
      </div>
      <div className="border-t p-4">
        <TrialSwitch trial={trial} save={save} look={look} sending={sending} />
        <Disclosure summary={words.table}>
          <DataTable caption={words.table} columns={columnsOf(look)} rows={rows} rowKey={(row) => row.key} />
        </Disclosure>
        <Disclosure summary={words.how}>
          <p className="max-w-prose text-sm text-ink-2">{words.howText}</p>
          <p className="mt-2 max-w-prose text-sm text-ink-2">{words.howMoney}</p>
        </Disclosure>
      </div>
    </Card>
  );
}

const columnsOf = ({ words }: TrialLook): Column<FigureRow>[] => [
  { key: "figure", header: words.figure, cell: (row) => row.label },
  { key: "now", header: words.now, cell: (row) => row.now, end: true },
  { key: "then", header: words.then, cell: (row) => row.then, end: true },
  { key: "difference", header: words.difference, cell: (row) => <Difference row={row} words={words} />, end: true },
  { key: "real", header: words.real, cell: (row) => row.real, end: true },
];
