import type { ReactNode } from "react";
import type { Direction } from "./table-search";

/** A column of a table; the first one names its row. */
export interface TableColumn<Row, Sort extends string> {
  id: string;
  header: string;
  /** The order that its head asks for; absent: it has none. */
  sort?: Sort;
  /** Where its order begins, `asc` when absent. */
  from?: Direction;
  /** Its width as a class, as `w-40`. */
  width?: string;
  cell: (row: Row) => ReactNode;
}
