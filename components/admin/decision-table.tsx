import { type Column, DataTable } from "@/components/ui/data-table";
import { Icon } from "@/components/ui/icon";
import type { CandidateReport, Factor, FactorKey } from "@/lib/dispatch/score";
import { fill } from "@/lib/i18n/fill";
import { clock, count, type Reading } from "@/lib/i18n/format";
import type { Messages } from "@/lib/i18n/messages";
import { factorWords, largestCost, tellingFactors } from "./factor-words";

/** Those who could have gone, side by side: every factor as its value and as a bar of what it costs. */
export function DecisionTable({ candidates, caption, reading, t }: DecisionTableProps) {
  const able = candidates.filter(({ refusal }) => !refusal);
  const scale = largestCost(able);
  const words = t.orderDetail;
  const factorColumn = (key: FactorKey): Column<CandidateReport> => ({
    key,
    header: t.dispatch.factors[key],
    cell: ({ factors }) => {
      const factor = factors?.find((one) => one.key === key);
      return factor && <Cell factor={factor} scale={scale} text={factorWords(factor, reading, t.dispatch.values)} />;
    },
  });
  const columns: Column<CandidateReport>[] = [
    {
      key: "name",
      header: words.candidate,
      cell: (candidate) => (
        <span className="grid">
          <span className="flex items-center gap-1.5 whitespace-nowrap">
            {candidate.name}
            {candidate.chosen && (
              <span className="inline-flex items-center gap-0.5 rounded-full bg-brand px-2 text-xs text-on-brand">
                <Icon name="check" size={12} />
                {words.chosen}
              </span>
            )}
          </span>
          <span className="text-xs font-normal text-ink-3">
            {[
              candidate.startAt && fill(words.arrives, { time: clock(new Date(candidate.startAt), reading.zone) }),
              candidate.takenBy && (candidate.outranked ? words.outranked : words.takenBy),
            ]
              .filter(Boolean)
              .join(" · ")}
          </span>
          {candidate.overridden && (
            <span className="text-xs font-normal text-ink-2">{brokenRules(candidate.overridden, reading, t)}</span>
          )}
        </span>
      ),
    },
    {
      key: "total",
      header: words.cost,
      end: true,
      cell: ({ total }) =>
        total !== undefined && <strong className="whitespace-nowrap">{count(total, reading.locale, 1)}</strong>,
    },
    ...tellingFactors(able).map(factorColumn),
  ];
  return <DataTable caption={caption} columns={columns} rows={able} rowKey={({ workerId }) => workerId} />;
}

/** One scale: every bar has the same room. A cost is a grey bar, a saving a green one with a minus: the sign and the text say it to who sees neither. */
function Cell({ factor, scale, text }: { factor: Factor; scale: number; text: string }) {
  const saves = factor.cost < 0;
  const width = `${(Math.abs(factor.cost) / scale) * 100}%`;
  return (
    <span className="grid gap-0.5 max-sm:justify-items-end">
      <span className="flex items-center gap-x-1.5 gap-y-1 sm:flex-col-reverse sm:items-start">
        <span aria-hidden className="h-2 w-20 flex-none sm:w-14 overflow-clip rounded-full bg-sunken">
          <span
            data-state={saves ? "ok" : undefined}
            className={`block h-full rounded-full ${saves ? "bg-state" : "bg-ink-3"}`}
            style={{ width }}
          />
        </span>
        <span className="num text-xs max-sm:w-10 max-sm:text-end">
          {factor.cost === 0 ? "0" : `${saves ? "−" : "+"}${Math.abs(factor.cost).toFixed(1)}`}
        </span>
      </span>
      <span className="text-xs text-ink-3">{text}</span>
    </span>
  );
}

/** The rules that a choice by hand set aside, in words. */
export function brokenRules(codes: readonly string[], { locale }: Reading, t: Messages): string {
  const known: Record<string, string> = t.dispatch.refusals;
  const rules = codes.map((code) => known[code] ?? code).join(locale === "zh" ? "、" : ", ");
  return fill(t.orderDetail.overridden, { rules });
}

type DecisionTableProps = { candidates: CandidateReport[]; caption: string; reading: Reading; t: Messages };
