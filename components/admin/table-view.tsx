"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Skeleton } from "@/components/ui/skeleton";
import { DataTable } from "./data-table";
import type { TableColumn } from "./table-column";
import { TableFailure } from "./table-failure";
import { TableNote } from "./table-note";
import type { TablePage } from "./table-page";
import { TablePager } from "./table-pager";
import { isNarrowed } from "./table-search";
import { TableToolbar, type TableFilter } from "./table-toolbar";
import { useExistingPage } from "./use-existing-page";
import type { TableControl } from "./use-table-search";

interface TableViewProps<Row, Sort extends string> {
  control: TableControl<Sort>;
  page: TablePage<Row>;
  caption: string;
  searchLabel: string;
  filters: readonly TableFilter[];
  columns: readonly TableColumn<Row, Sort>[];
  rowKey: (row: Row) => string | number;
  /** The row to show as new. */
  newKey?: string | number | null;
  /** What one may do with a row. */
  renderMenu: (row: Row) => ReactNode;
  /** Makes one more. */
  action?: ReactNode;
  /** What to do while there is none. */
  empty: { title: string; text: string };
}

/** One of the admins' tables with all around it: looking for, loading, nothing, failing, paging. */
export function TableView<Row, Sort extends string>(props: TableViewProps<Row, Sort>) {
  const { control, page, searchLabel, filters, columns, action } = props;
  const { search, change } = control;
  useExistingPage(change, page);
  return (
    <div className="@container flex min-h-0 flex-1 flex-col max-md:overflow-y-auto">
      <TableToolbar {...control} searchLabel={searchLabel} filters={filters} columns={columns} action={action} />
      <div className="relative border-t border-line md:min-h-0 md:flex-1 md:overflow-y-auto md:overscroll-contain">
        <TableBody {...props} />
      </div>
      <TablePager
        page={search.page}
        count={page.rows?.length ?? 0}
        total={page.total}
        onPage={(number) => change({ page: number })}
      />
    </div>
  );
}

function TableBody<Row, Sort extends string>(props: TableViewProps<Row, Sort>) {
  const { control, page, searchLabel: _, filters: __, empty, action, ...table } = props;
  const { rows, isStale, failure, reload } = page;
  const t = useTranslations("admin");
  const isWaiting = isStale && failure === null;
  if (isWaiting && !rows) return <Skeleton rows={8} shape="person" label={t("loading")} />;
  return (
    <>
      {isWaiting && <Progress />}
      {failure !== null && <TableFailure failure={failure} onRetry={reload} />}
      {rows?.length === 0 && (
        <NoRows
          isNarrowed={isNarrowed(control.search)}
          onClear={() => control.change({ query: "", filters: {} })}
          empty={empty}
          action={action}
        />
      )}
      {rows && rows.length > 0 && (
        <DataTable
          {...table}
          rows={rows}
          order={control.search}
          onSort={(sort, direction) => control.change({ sort, direction })}
          menuHeader={t("actions")}
          isStale={isStale}
        />
      )}
    </>
  );
}

interface NoRowsProps extends Pick<TableViewProps<never, never>, "empty" | "action"> {
  isNarrowed: boolean;
  onClear: () => void;
}

function NoRows({ isNarrowed, onClear, empty, action }: NoRowsProps) {
  const t = useTranslations("admin");
  if (!isNarrowed) return <TableNote {...empty} action={action} />;
  return <TableNote title={t("noMatch")} action={<Button onClick={onClear}>{t("clear")}</Button>} />;
}

function Progress() {
  const t = useTranslations("admin");
  return (
    <div role="progressbar" aria-label={t("loading")} className="sticky top-0 z-20 h-0">
      <div className="h-0.5 animate-pulse bg-accent" />
    </div>
  );
}
