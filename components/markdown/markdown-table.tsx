"use client";

import clsx from "clsx";
import type { Tokens } from "marked";
import { useTranslations } from "next-intl";
import { inlineOf } from "./markdown-inline";
import { useScrollStop } from "./use-scroll-stop";

interface MarkdownTableProps {
  token: Tokens.Table;
  depth: number;
}

const ALIGNMENTS = { left: "text-left", center: "text-center", right: "text-right" } as const;

/** A table, which scrolls by itself where it is wider than the message. */
export function MarkdownTable({ token, depth }: MarkdownTableProps) {
  const t = useTranslations("writing");
  const scrollStop = useScrollStop<HTMLDivElement>(t("table"));
  const cellClass = (align: Tokens.TableCell["align"]) =>
    clsx("min-w-16 border border-line px-2.5 py-1 align-top", align ? ALIGNMENTS[align] : "text-start");
  return (
    <div {...scrollStop} className="my-0.5 max-w-full overflow-x-auto overscroll-x-contain">
      <table className="border-collapse text-sm wrap-break-word">
        <thead>
          <tr>
            {token.header.map((cell, column) => (
              <th key={column} dir="auto" className={clsx(cellClass(cell.align), "bg-code font-semibold")}>
                {inlineOf(cell.tokens, depth + 1)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {token.rows.map((row, index) => (
            <tr key={index}>
              {row.map((cell, column) => (
                <td key={column} dir="auto" className={cellClass(cell.align)}>
                  {inlineOf(cell.tokens, depth + 1)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
