"use client";

import { ChevronLeft, ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { IconButton } from "@/components/ui/icon-button";
import { ROWS_PER_PAGE } from "./table-search";

interface TablePagerProps {
  /** From 1. */
  page: number;
  /** Rows that are shown. */
  count: number;
  /** Rows that there are. */
  total: number;
  onPage: (page: number) => void;
}

/** Which rows of how many are shown, said when it changes, and the ways to the others. */
export function TablePager({ page, count, total, onPage }: TablePagerProps) {
  const t = useTranslations("admin");
  const from = (page - 1) * ROWS_PER_PAGE + 1;
  const isFirst = page === 1;
  const isLast = page * ROWS_PER_PAGE >= total;
  return (
    <nav
      aria-label={t("pages")}
      className="flex min-h-12 shrink-0 items-center justify-end gap-1 border-t border-line px-4 text-sm text-ink-2 md:px-5"
    >
      <p role="status" className="mr-auto tabular-nums">
        {count > 0 && t("range", { from, to: from + count - 1, total })}
      </p>
      {total > ROWS_PER_PAGE && (
        <>
          <IconButton
            icon={ChevronLeft}
            label={t("previous")}
            aria-disabled={isFirst}
            onClick={() => !isFirst && onPage(page - 1)}
          />
          <IconButton
            icon={ChevronRight}
            label={t("next")}
            aria-disabled={isLast}
            onClick={() => !isLast && onPage(page + 1)}
          />
        </>
      )}
    </nav>
  );
}
