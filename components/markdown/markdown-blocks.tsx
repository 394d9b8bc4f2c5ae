import clsx from "clsx";
import type { MarkedToken, Tokens } from "marked";
import { CodeBlock } from "./code-block";
import { MarkdownInline } from "./markdown-inline";
import { MarkdownList } from "./markdown-list";
import { MarkdownTable } from "./markdown-table";
import { MAX_DEPTH, type MarkdownPartProps } from "./part-props";

/** Paragraphs, lists, quotes, code and tables, each in the direction of its own script. */
export function MarkdownBlocks({ tokens = [], depth }: MarkdownPartProps) {
  return tokens.map((token, index) => <Block key={index} token={token as MarkedToken} depth={depth} />);
}

function Block({ token, depth }: { token: MarkedToken; depth: number }) {
  if (depth > MAX_DEPTH) return <Plain text={token.raw} depth={depth} />;
  switch (token.type) {
    case "paragraph":
      return <Paragraph tokens={token.tokens} depth={depth} />;
    case "text":
      return token.tokens ? (
        <Paragraph tokens={token.tokens} depth={depth} />
      ) : (
        <Plain text={token.text} depth={depth} />
      );
    case "heading":
      return <Heading token={token} depth={depth} />;
    case "code":
      return <CodeBlock code={token.text} language={(token.lang ?? "").trim().toLowerCase()} />;
    case "blockquote":
      return (
        <blockquote dir="auto" className="flex min-w-0 flex-col gap-2 border-s-2 border-edge ps-3 text-ink-2">
          <MarkdownBlocks tokens={token.tokens} depth={depth + 1} />
        </blockquote>
      );
    case "list":
      return (
        <MarkdownList token={token} renderItem={(tokens) => <MarkdownBlocks tokens={tokens} depth={depth + 1} />} />
      );
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

function Paragraph({ tokens, depth }: MarkdownPartProps) {
  return (
    <p dir={directionAt(depth)} className="whitespace-pre-wrap">
      <MarkdownInline tokens={tokens} depth={depth} />
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
      <MarkdownInline tokens={token.tokens} depth={depth} />
    </p>
  );
}
