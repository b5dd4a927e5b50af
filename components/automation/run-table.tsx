import { type Column, DataTable } from "@/components/ui/data-table";
import { StateBadge } from "@/components/ui/state-badge";
import { TimeText } from "@/components/ui/time-text";
import type { RunRow } from "@/lib/automation/queries";
import type { Reading } from "@/lib/i18n/format";
import type { Messages } from "@/lib/i18n/messages";
import { functionWords, phaseState, whenWords } from "./run-words";

/** Runs as lines; cards on a phone. Each opens its steps, and the order it is about. */
export function RunTable({ runs, reading, t }: { runs: RunRow[]; reading: Reading; t: Messages }) {
  const words = t.automation;
  const columns: Column<RunRow>[] = [
    {
      key: "task",
      header: words.task,
      cell: (run) => (
        <a
          href={`/admin/automation/${run.id}`}
          className="inline-flex min-h-6 items-center text-brand underline-offset-4 hover:underline"
        >
          {functionWords(run.functionId, run.functionName, words)}
        </a>
      ),
    },
    {
      key: "status",
      header: words.status,
      cell: ({ phase }) => <StateBadge state={phaseState[phase]} label={words.phase[phase]} plain />,
    },
    {
      key: "order",
      header: words.order,
      cell: ({ order }) =>
        order ? (
          <a
            href={`/admin/orders/${order.id}`}
            className="num inline-flex min-h-6 items-center text-brand underline-offset-4 hover:underline"
          >
            {order.code}
          </a>
        ) : (
          <span className="text-ink-3">{words.noOrder}</span>
        ),
    },
    { key: "begun", header: words.begun, cell: ({ createdAt }) => <TimeText at={createdAt} reading={reading} /> },
    {
      key: "note",
      header: words.note,
      cell: (run) => (
        <>
          <span className="text-ink-2">{run.rerunId ? words.rerunDone : whenWords(run, reading, words)}</span>
          {run.error && <span className="line-clamp-2 max-w-xl break-words text-ink-3">{run.error}</span>}
        </>
      ),
    },
  ];
  return <DataTable caption={words.runs} columns={columns} rows={runs} rowKey={({ id }) => id} />;
}
