import clsx from "clsx";
import { SortHeading } from "./sort-heading";
import type { TableColumn } from "./table-column";
import type { Direction } from "./table-search";

interface TableHeadProps<Sort extends string> {
  columns: readonly TableColumn<never, Sort>[];
  order: { sort: Sort; direction: Direction };
  onSort: (sort: Sort, direction: Direction) => void;
  /** Names the column of what one may do. */
  menuHeader: string;
}

const CELL =
  "sticky top-0 z-10 border-b border-line bg-paper px-3 py-1.5 text-left text-xs font-semibold text-ink-3 first:pl-5";
const ARIA_SORT = { asc: "ascending", desc: "descending" } as const;

/** The heads of a table's columns, which stay in sight; those that sort are buttons. */
export function TableHead<Sort extends string>({ columns, order, onSort, menuHeader }: TableHeadProps<Sort>) {
  return (
    <thead className="hidden @2xl:table-header-group">
      <tr>
        {columns.map(({ id, sort, from = "asc", header, width }) => {
          if (sort === undefined) return <PlainHead key={id} header={header} width={width} />;
          const direction = order.sort === sort ? order.direction : null;
          const turned = direction === "asc" ? "desc" : "asc";
          return (
            <th
              key={id}
              scope="col"
              aria-sort={direction ? ARIA_SORT[direction] : "none"}
              className={clsx(CELL, width)}
            >
              <SortHeading direction={direction} onSort={() => onSort(sort, direction ? turned : from)}>
                {header}
              </SortHeading>
            </th>
          );
        })}
        <th scope="col" className={clsx(CELL, "w-14")}>
          <span className="sr-only">{menuHeader}</span>
        </th>
      </tr>
    </thead>
  );
}

function PlainHead({ header, width }: { header: string; width: string | undefined }) {
  return (
    <th scope="col" className={clsx(CELL, width)}>
      {header}
    </th>
  );
}
