import { useEffect } from "react";
import { ROWS_PER_PAGE } from "./table-search";
import type { TablePage } from "./table-page";
import type { TableControl } from "./use-table-search";

/** Goes to the last page when the one shown has gone, with the rows that went meanwhile. */
export function useExistingPage<Sort extends string>(
  change: TableControl<Sort>["change"],
  page: TablePage<unknown>,
): void {
  const { rows, total, isStale } = page;
  const isPastEnd = !isStale && rows?.length === 0 && total > 0;
  useEffect(() => {
    if (isPastEnd) change({ page: Math.ceil(total / ROWS_PER_PAGE) }, true);
  }, [isPastEnd, total, change]);
}
