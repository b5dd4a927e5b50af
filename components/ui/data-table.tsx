import type { ReactNode } from "react";
import { cx } from "./classes";

export type Column<Row> = {
  key: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** Numbers stand at the end. */
  end?: boolean;
  /** Left out where there is no room for it. */
  wideOnly?: boolean;
};

/**
 * A table whose rows turn into cards under 640 px; the first column names the row, and with `rowHref` the whole row
 * opens it. `caption` says what the table shows (hidden unless `showCaption`). Roles are spelled out because the card
 * look would take them away.
 */
export function DataTable<Row>({
  caption,
  columns,
  rows,
  rowKey,
  rowHref,
  empty,
  showCaption,
  foot,
}: DataTableProps<Row>) {
  if (rows.length === 0 && empty) return <>{empty}</>;
  return (
    <div className="overflow-x-auto">
      {/* biome-ignore-start lint/a11y/noRedundantRoles: display: block takes a table's own roles away */}
      <table role="table" className="table-cards w-full text-sm">
        <caption className={showCaption ? "px-4 py-2 text-start font-semibold" : "sr-only"}>{caption}</caption>
        <thead role="rowgroup" className="bg-sunken text-ink-2">
          <tr role="row">
            {columns.map((column) => (
              <th
                key={column.key}
                role="columnheader"
                scope="col"
                className={cellLook(column, "font-semibold wrap-normal")}
              >
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup" className="divide-y divide-line">
          {rows.map((row) => (
            <tr key={rowKey(row)} role="row" className="relative hover:bg-sunken/60">
              {columns.map((column, index) =>
                index === 0 ? (
                  <th key={column.key} role="rowheader" scope="row" className={cellLook(column, "font-semibold")}>
                    {rowHref?.(row) ? (
                      <a href={rowHref(row)} className="underline underline-offset-4 after:absolute after:inset-0">
                        {column.cell(row)}
                      </a>
                    ) : (
                      column.cell(row)
                    )}
                  </th>
                ) : (
                  <td key={column.key} role="cell" data-label={column.header} className={cellLook(column)}>
                    <span className="min-w-0">{column.cell(row)}</span>
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
        {foot}
      </table>
      {/* biome-ignore-end lint/a11y/noRedundantRoles: as above */}
    </div>
  );
}

const cellLook = <Row,>(column: Column<Row>, base?: string) =>
  cx("align-top", base, column.end ? "text-end num" : "text-start", column.wideOnly && "max-lg:hidden!");

type DataTableProps<Row> = {
  caption: string;
  columns: Column<Row>[];
  rows: Row[];
  rowKey: (row: Row) => string;
  rowHref?: (row: Row) => string | undefined;
  empty?: ReactNode;
  showCaption?: boolean;
  foot?: ReactNode;
};
