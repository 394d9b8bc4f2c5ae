import clsx from "clsx";
import type { ReactNode } from "react";
import type { TableColumn } from "./table-column";
import { TableHead } from "./table-head";
import { TableRow } from "./table-row";
import type { Direction } from "./table-search";

interface DataTableProps<Row, Sort extends string> {
  caption: string;
  columns: readonly TableColumn<Row, Sort>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string | number;
  /** The row to show as new. */
  newKey?: string | number | null;
  order: { sort: Sort; direction: Direction };
  onSort: (sort: Sort, direction: Direction) => void;
  renderMenu: (row: Row) => ReactNode;
  menuHeader: string;
  /** The rows are those of before. */
  isStale: boolean;
}

/** A table that is a list of cards where it has no room; in both, a screen reader finds rows and cells. */
export function DataTable<Row, Sort extends string>(props: DataTableProps<Row, Sort>) {
  const { caption, columns, rows, rowKey, newKey = null, renderMenu, isStale, ...head } = props;
  return (
    <table
      aria-busy={isStale}
      className={clsx(
        "block w-full border-separate border-spacing-0 text-sm transition-opacity @2xl:table @2xl:table-fixed",
        isStale && "opacity-50",
      )}
    >
      <caption className="sr-only">{caption}</caption>
      <TableHead columns={columns} {...head} />
      <tbody className="block @2xl:table-row-group">
        {rows.map((row) => (
          <TableRow
            key={rowKey(row)}
            row={row}
            columns={columns}
            isNew={rowKey(row) === newKey}
            menu={renderMenu(row)}
          />
        ))}
      </tbody>
    </table>
  );
}
