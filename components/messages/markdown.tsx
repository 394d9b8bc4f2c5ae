import { lexer, type MarkedToken, type Token, type Tokens } from "marked";
import { memo, type ReactNode } from "react";
import { MarkdownLink } from "./markdown-link";
import { MarkdownTable } from "./markdown-table";

interface MarkdownProps {
  text: string;
}

/**
 * A message's text as elements of our own.
 *
 * Only what is named here exists: raw HTML is shown as it was typed, and no picture is fetched from elsewhere.
 */
export const Markdown = memo(function Markdown({ text }: MarkdownProps) {
  return <div className="flex flex-col gap-1.5 wrap-anywhere">{renderTokens(readTokens(text))}</div>;
});

function readTokens(text: string): Token[] {
  try {
    return lexer(text, { gfm: true, breaks: true });
  } catch {
    // Ten thousand nested quotes exhaust the parser's stack; what was typed is shown as it is.
    return [{ type: "text", raw: text, text }];
  }
}

function renderTokens(tokens: readonly Token[] = []): ReactNode {
  return tokens.map((token, index) => <Piece key={index} token={token as MarkedToken} />);
}

function Piece({ token }: { token: MarkedToken }): ReactNode {
  switch (token.type) {
    case "paragraph":
      return <p className="whitespace-pre-wrap">{renderTokens(token.tokens)}</p>;
    case "heading":
      // Not a heading of the page: a screen reader walks the page by those.
      return (
        <p className={token.depth <= 2 ? "text-lg font-semibold" : "font-semibold"}>{renderTokens(token.tokens)}</p>
      );
    case "strong":
      return <strong className="font-semibold">{renderTokens(token.tokens)}</strong>;
    case "em":
      return <Emphasis token={token} />;
    case "del":
      return <del>{renderTokens(token.tokens)}</del>;
    case "codespan":
      return <code className="rounded-sm border border-line bg-code px-1 py-px font-mono text-sm">{token.text}</code>;
    case "code":
      return (
        <pre className="overflow-x-auto rounded-md border border-line bg-code px-3 py-2 font-mono text-sm">
          <code>{token.text}</code>
        </pre>
      );
    case "blockquote":
      return (
        <blockquote className="flex flex-col gap-1.5 border-l-2 border-edge pl-3 text-ink-2">
          {renderTokens(token.tokens)}
        </blockquote>
      );
    case "list":
      return <List token={token} />;
    case "checkbox":
      return (
        <input type="checkbox" checked={token.checked} readOnly disabled className="mr-2 align-middle accent-accent" />
      );
    case "table":
      return <MarkdownTable token={token} renderTokens={renderTokens} />;
    case "link":
      return <MarkdownLink href={token.href}>{renderTokens(token.tokens)}</MarkdownLink>;
    case "image":
      return <MarkdownLink href={token.href}>{token.text || token.href}</MarkdownLink>;
    case "hr":
      return <hr className="border-line" />;
    case "br":
      return <br />;
    case "text":
      return token.tokens ? renderTokens(token.tokens) : <span className="whitespace-pre-wrap">{token.text}</span>;
    case "escape":
      return token.text;
    case "space":
      return null;
    default:
      // HTML, and definitions of links that nothing shows otherwise.
      return <span className="whitespace-pre-wrap">{token.raw}</span>;
  }
}

const HAS_CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

// Chinese has no italics, whatever the language of the page is.
function Emphasis({ token }: { token: Tokens.Em }) {
  return (
    <em className={HAS_CJK.test(token.text) ? "font-medium not-italic" : "italic"}>{renderTokens(token.tokens)}</em>
  );
}

function List({ token }: { token: Tokens.List }) {
  const items = token.items.map((item, index) => (
    <li key={index} className={item.task ? "list-none" : undefined}>
      {renderTokens(item.tokens)}
    </li>
  ));
  if (!token.ordered) return <ul className="list-disc pl-5">{items}</ul>;
  return (
    <ol start={token.start === "" ? undefined : token.start} className="list-decimal pl-6">
      {items}
    </ol>
  );
}
