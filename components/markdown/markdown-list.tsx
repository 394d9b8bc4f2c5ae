import clsx from "clsx";
import type { Token, Tokens } from "marked";
import type { ReactNode } from "react";

interface MarkdownListProps {
  token: Tokens.List;
  renderItem: (tokens: Token[]) => ReactNode;
}

/** A list, of points, of numbers, or of things to do. */
export function MarkdownList({ token, renderItem }: MarkdownListProps) {
  const items = token.items.map((item, index) => (
    <li key={index} className={clsx("ps-0.5", item.task && "list-none")}>
      <ItemBody item={item}>{renderItem(item.tokens)}</ItemBody>
    </li>
  ));
  const look = clsx("flex flex-col marker:text-ink-3", token.loose ? "gap-2" : "gap-0.5");
  if (!token.ordered) {
    return (
      <ul dir="auto" className={clsx(look, "list-disc ps-5")}>
        {items}
      </ul>
    );
  }
  const start = token.start === "" ? 1 : token.start;
  return (
    <ol dir="auto" start={start} className={clsx(look, "list-decimal", start + items.length > 100 ? "ps-10" : "ps-6")}>
      {items}
    </ol>
  );
}

function ItemBody({ item, children }: { item: Tokens.ListItem; children: ReactNode }) {
  const blocks = <div className="flex min-w-0 flex-1 flex-col gap-1">{children}</div>;
  if (!item.task) return blocks;
  return (
    <div className="-ms-5 flex gap-1.5">
      <input
        type="checkbox"
        checked={item.checked ?? false}
        readOnly
        disabled
        className="my-1 size-3.5 shrink-0 accent-accent"
      />
      {blocks}
    </div>
  );
}
