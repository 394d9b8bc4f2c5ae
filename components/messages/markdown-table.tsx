import clsx from "clsx";
import type { Token, Tokens } from "marked";
import type { ReactNode } from "react";

interface MarkdownTableProps {
  token: Tokens.Table;
  renderTokens: (tokens: Token[]) => ReactNode;
}

const ALIGNMENTS = { left: "text-left", center: "text-center", right: "text-right" } as const;

/** A table, which scrolls by itself where it is wider than the message. */
export function MarkdownTable({ token, renderTokens }: MarkdownTableProps) {
  const cellClass = (align: Tokens.TableCell["align"]) =>
    clsx("border border-line px-2 py-1", ALIGNMENTS[align ?? "left"]);
  return (
    <div className="overflow-x-auto">
      <table className="border-collapse text-sm">
        <thead>
          <tr>
            {token.header.map((cell, column) => (
              <th key={column} className={clsx(cellClass(cell.align), "bg-code font-semibold")}>
                {renderTokens(cell.tokens)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {token.rows.map((row, index) => (
            <tr key={index}>
              {row.map((cell, column) => (
                <td key={column} className={cellClass(cell.align)}>
                  {renderTokens(cell.tokens)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
