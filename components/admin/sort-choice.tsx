"use client";

import { ArrowDownWideNarrow, ArrowUpNarrowWide } from "lucide-react";
import { useTranslations } from "next-intl";
import { IconButton } from "@/components/ui/icon-button";
import { SelectField } from "@/components/ui/select-field";
import type { TableColumn } from "./table-column";
import type { TableControl } from "./use-table-search";

interface SortChoiceProps<Sort extends string> extends TableControl<Sort> {
  columns: readonly TableColumn<never, Sort>[];
}

/** The order of the rows, where there is no room for the heads of columns. */
export function SortChoice<Sort extends string>({ columns, search, change }: SortChoiceProps<Sort>) {
  const t = useTranslations("admin");
  const isAscending = search.direction === "asc";
  const sortable = columns.flatMap(({ sort, header, from }) => (sort ? [{ sort, header, from }] : []));

  function choose(value: string) {
    const column = sortable.find(({ sort }) => sort === value);
    if (column) change({ sort: column.sort, direction: column.from ?? "asc" });
  }

  return (
    <div className="flex items-center gap-1 @2xl:hidden">
      <SelectField
        label={t("sort")}
        value={search.sort}
        options={sortable.map(({ sort, header }) => ({ value: sort, label: header }))}
        onChange={choose}
      />
      <IconButton
        icon={isAscending ? ArrowUpNarrowWide : ArrowDownWideNarrow}
        label={isAscending ? t("ascending") : t("descending")}
        onClick={() => change({ sort: search.sort, direction: isAscending ? "desc" : "asc" })}
      />
    </div>
  );
}
