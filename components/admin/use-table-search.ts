import { useSearchParams } from "next/navigation";
import { useCallback, useMemo } from "react";
import { pageQuery, parseTableSearch, type TableSearch, type TableShape } from "./table-search";

export interface TableControl<Sort extends string> {
  search: TableSearch<Sort>;
  /** Goes to the first page unless the change names one; `isTyping` leaves no step to go back to. */
  change: (change: Partial<TableSearch<Sort>>, isTyping?: boolean) => void;
}

/**
 * What a table shows, kept in the page's address: reloading, going back and links keep it.
 *
 * The server is not asked for the page again, only for rows.
 * @param shape the same object at every call
 */
export function useTableSearch<Sort extends string>(shape: TableShape<Sort>): TableControl<Sort> {
  const params = useSearchParams();
  const search = useMemo(() => parseTableSearch(params, shape), [params, shape]);

  const change = useCallback(
    (change: Partial<TableSearch<Sort>>, isTyping = false) => {
      const { pathname, search: current } = window.location;
      // From the address as it is by now: a change may come from a timer.
      const before = parseTableSearch(new URLSearchParams(current), shape);
      const query = pageQuery({ ...before, page: 1, ...change }, shape);
      const address = query ? `${pathname}?${query}` : pathname;
      if (isTyping) window.history.replaceState(null, "", address);
      else window.history.pushState(null, "", address);
    },
    [shape],
  );

  return { search, change };
}
