"use client";

import { useTranslations } from "next-intl";
import { useCallback, type ReactNode } from "react";
import { SearchField } from "@/components/ui/search-field";
import { SelectField } from "@/components/ui/select-field";
import { SortChoice } from "./sort-choice";
import type { TableColumn } from "./table-column";
import { useSearchText } from "./use-search-text";
import type { TableControl } from "./use-table-search";

export interface TableFilter {
  name: string;
  label: string;
  options: readonly { value: string; label: string }[];
}

interface TableToolbarProps<Sort extends string> extends TableControl<Sort> {
  searchLabel: string;
  filters: readonly TableFilter[];
  columns: readonly TableColumn<never, Sort>[];
  action?: ReactNode;
}

const ANY = "";

/** Above a table: what to look for, what to leave out, and what to make. */
export function TableToolbar<Sort extends string>(props: TableToolbarProps<Sort>) {
  const { search, change, searchLabel, filters, columns, action } = props;
  const t = useTranslations("admin");
  const onSearch = useCallback((query: string) => change({ query }, true), [change]);
  const [text, setText] = useSearchText(search.query, onSearch);

  function setFilter(name: string, value: string) {
    const { [name]: _old, ...others } = search.filters;
    change({ filters: value === ANY ? others : { ...others, [name]: value } });
  }

  return (
    <div className="flex shrink-0 flex-wrap items-center gap-2 px-4 py-3 md:px-5">
      <search className="w-full min-w-0 @xl:w-64">
        <SearchField label={searchLabel} value={text} onChange={setText} />
      </search>
      {filters.map(({ name, label, options }) => (
        <SelectField
          key={name}
          label={label}
          value={search.filters[name] ?? ANY}
          options={[{ value: ANY, label: t("any") }, ...options]}
          onChange={(value) => setFilter(name, value)}
        />
      ))}
      <SortChoice columns={columns} search={search} change={change} />
      {action && <div className="ml-auto">{action}</div>}
    </div>
  );
}
