import { DISPLAY_NAME_MAX_CHARS } from "@/lib/protocol/limits";

export type Direction = "asc" | "desc";

/** What a table shows, as its address says it. */
export interface TableSearch<Sort extends string> {
  query: string;
  sort: Sort;
  direction: Direction;
  /** From 1. */
  page: number;
  /** The filters that are set, by name. */
  filters: Readonly<Record<string, string>>;
}

/** What a table may be asked for. */
export interface TableShape<Sort extends string> {
  sorts: readonly Sort[];
  /** The order when the address names none. */
  order: { sort: Sort; direction: Direction };
  filters: Readonly<Record<string, readonly string[]>>;
}

export const ROWS_PER_PAGE = 50;
const PAGE = /^[1-9]\d{0,5}$/;

/** Reads an address; what does not belong there counts as not said. */
export function parseTableSearch<Sort extends string>(
  params: Pick<URLSearchParams, "get">,
  shape: TableShape<Sort>,
): TableSearch<Sort> {
  const sort = shape.sorts.find((name) => name === params.get("sort"));
  const direction: Direction = params.get("direction") === "desc" ? "desc" : "asc";
  const page = params.get("page") ?? "";
  const filters = Object.entries(shape.filters).flatMap(([name, values]) => {
    const value = values.find((known) => known === params.get(name));
    return value === undefined ? [] : [[name, value] as const];
  });
  return {
    query: [...(params.get("query") ?? "")].slice(0, DISPLAY_NAME_MAX_CHARS).join(""),
    ...(sort ? { sort, direction } : shape.order),
    page: PAGE.test(page) ? Number(page) : 1,
    filters: Object.fromEntries(filters),
  };
}

/** The query of the page's own address: only what is not as usual. */
export function pageQuery<Sort extends string>(search: TableSearch<Sort>, { order }: TableShape<Sort>): string {
  const { query, sort, direction, page, filters } = search;
  const isUsualOrder = sort === order.sort && direction === order.direction;
  return new URLSearchParams({
    ...(query && { query }),
    ...(!isUsualOrder && { sort, direction }),
    ...(page > 1 && { page: String(page) }),
    ...filters,
  }).toString();
}

/** The query by which the server is asked. [ADM1], [ADM2], [ADM3] */
export function serverQuery({ query, sort, direction, page, filters }: TableSearch<string>): string {
  return new URLSearchParams({
    ...(query.trim() && { query: query.trim() }),
    sort,
    direction,
    offset: String((page - 1) * ROWS_PER_PAGE),
    limit: String(ROWS_PER_PAGE),
    ...filters,
  }).toString();
}

/** Whether anything is looked for, so that no rows means no match. */
export function isNarrowed({ query, filters }: Pick<TableSearch<string>, "query" | "filters">): boolean {
  return query.trim() !== "" || Object.keys(filters).length > 0;
}
