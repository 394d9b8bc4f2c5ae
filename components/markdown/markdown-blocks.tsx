import clsx from "clsx";
import type { MarkedToken, Token, Tokens } from "marked";
import type { ReactElement } from "react";
import { CodeBlock } from "./code-block";
import { inlineOf } from "./markdown-inline";
import { MarkdownList } from "./markdown-list";
import { MarkdownTable } from "./markdown-table";
import { MAX_DEPTH } from "./max-depth";

/**
 * Paragraphs, lists, quotes, code and tables, each in the direction of its own script.
 *
 * @param depth how many quotes, lists or emphases they are inside of
 */
export function blocksOf(tokens: readonly Token[] = [], depth: number): ReactElement[] {
  return tokens.map((token, index) => <Block key={index} token={token as MarkedToken} depth={depth} />);
}

function Block({ token, depth }: { token: MarkedToken; depth: number }) {
  if (depth > MAX_DEPTH) return <Plain text={token.raw} depth={depth} />;
  switch (token.type) {
    case "paragraph":
      return paragraphOf(token.tokens, depth);
    case "text":
      return token.tokens ? paragraphOf(token.tokens, depth) : <Plain text={token.text} depth={depth} />;
    case "heading":
      return <Heading token={token} depth={depth} />;
    case "code":
      return <CodeBlock code={token.text} language={(token.lang ?? "").trim().toLowerCase()} />;
    case "blockquote":
      return (
        <blockquote dir="auto" className="flex min-w-0 flex-col gap-2 border-s-2 border-edge ps-3 text-ink-2">
          {blocksOf(token.tokens, depth + 1)}
        </blockquote>
      );
    case "list":
      return <MarkdownList token={token} renderItem={(tokens) => blocksOf(tokens, depth + 1)} />;
    case "table":
      return <MarkdownTable token={token} depth={depth} />;
    case "hr":
      return <hr className="border-line" />;
    case "checkbox":
    case "space":
      return null;
    default:
      // Nothing that the parser knows today.
      return <Plain text={token.raw} depth={depth} />;
  }
}

/** A list or a quote has one direction, its own; a paragraph with one of its own would not count for that. */
function directionAt(depth: number): "auto" | undefined {
  return depth === 0 ? "auto" : undefined;
}

function paragraphOf(tokens: readonly Token[], depth: number): ReactElement {
  return (
    <p dir={directionAt(depth)} className="whitespace-pre-wrap">
      {inlineOf(tokens, depth)}
    </p>
  );
}

function Plain({ text, depth }: { text: string; depth: number }) {
  return (
    <p dir={directionAt(depth)} className="whitespace-pre-wrap">
      {text.replace(/\n+$/, "")}
    </p>
  );
}

// Not a heading of the page: a screen reader walks the page by those.
function Heading({ token, depth }: { token: Tokens.Heading; depth: number }) {
  return (
    <p dir={directionAt(depth)} className={clsx("font-semibold whitespace-pre-wrap", token.depth <= 2 && "text-lg")}>
      {inlineOf(token.tokens, depth)}
    </p>
  );
}
