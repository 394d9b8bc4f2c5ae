import clsx from "clsx";
import type { ReactNode } from "react";
import type { TableColumn } from "./table-column";

interface TableRowProps<Row> {
  row: Row;
  columns: readonly TableColumn<Row, string>[];
  isNew: boolean;
  /** What one may do with it. */
  menu: ReactNode;
}

/** A row of a table; a card where there is no room for columns. */
export function TableRow<Row>({ row, columns, isNew, menu }: TableRowProps<Row>) {
  const [first, ...others] = columns;
  return (
    <tr
      className={clsx(
        "relative flex flex-col gap-1 border-b border-line px-4 py-3 @2xl:table-row",
        isNew ? "bg-accent-soft" : "hover:bg-hover",
      )}
    >
      <th
        scope="row"
        className="min-w-0 pr-10 text-left font-normal @2xl:border-b @2xl:border-line @2xl:py-2 @2xl:pr-3 @2xl:pl-5"
      >
        {first?.cell(row)}
      </th>
      {others.map((column) => (
        <Cell key={column.id} header={column.header}>
          {column.cell(row)}
        </Cell>
      ))}
      <td className="absolute top-2.5 right-2 @2xl:static @2xl:border-b @2xl:border-line @2xl:px-3 @2xl:text-right">
        {menu}
      </td>
    </tr>
  );
}

interface CellProps {
  header: string;
  /** null takes no line of a card. */
  children: ReactNode;
}

function Cell({ header, children }: CellProps) {
  return (
    <td
      className={clsx(
        "min-w-0 gap-3 @2xl:table-cell @2xl:border-b @2xl:border-line @2xl:px-3 @2xl:py-2",
        children === null ? "hidden" : "flex",
      )}
    >
      {/* The head of the column, where there is no head. */}
      <span className="w-24 shrink-0 text-ink-3 @2xl:hidden">{header}</span>
      <div className="min-w-0 flex-1">{children}</div>
    </td>
  );
}
