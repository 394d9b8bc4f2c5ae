import type { MarkedToken, Token, Tokens } from "marked";
import type { ReactNode } from "react";
import { EmojiText } from "@/components/emoji/emoji-text";
import { mayNameEmoji } from "@/components/emoji/named-emoji";
import { MarkdownLink } from "./markdown-link";
import { MAX_DEPTH } from "./max-depth";

/** What stands within a line: text as it is, for nearly all of a channel is nothing else, and elements. */
export function inlineOf(tokens: readonly Token[] = [], depth: number): ReactNode[] {
  return (tokens as readonly MarkedToken[]).map((token, index) =>
    isText(token) ? token.text : <Piece key={index} token={token} depth={depth} />,
  );
}

function isText(token: MarkedToken): token is Tokens.Text {
  return token.type === "text" && !token.tokens && !mayNameEmoji(token.text);
}

function Piece({ token, depth }: { token: MarkedToken; depth: number }) {
  if (depth > MAX_DEPTH) return token.raw;
  const inner = "tokens" in token && inlineOf(token.tokens, depth + 1);
  switch (token.type) {
    case "strong":
      return <strong className="font-semibold">{inner}</strong>;
    case "em":
      return <Emphasis token={token} depth={depth} />;
    case "del":
      return <del>{inner}</del>;
    case "codespan":
      return (
        <code
          dir="ltr"
          className="rounded-sm border border-line bg-code box-decoration-clone px-1 py-px font-mono text-sm"
        >
          {token.text}
        </code>
      );
    case "link":
      return (
        <MarkdownLink href={token.href} text={token.text}>
          {inner}
        </MarkdownLink>
      );
    case "image":
      return (
        <MarkdownLink href={token.href} text={token.text || token.href}>
          {token.text || token.href}
        </MarkdownLink>
      );
    case "br":
      return <br />;
    case "text":
      return token.tokens ? inner : <EmojiText text={token.text} />;
    case "escape":
      return token.text;
    case "checkbox":
      return null;
    default:
      // HTML is what was typed.
      return token.raw;
  }
}

const HAS_CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

// Chinese has no italics, whatever the language of the page is.
function Emphasis({ token, depth }: { token: Tokens.Em; depth: number }) {
  return (
    <em
      className={
        HAS_CJK.test(token.text)
          ? "font-medium not-italic [text-emphasis-position:under_right] [text-emphasis:dot]"
          : "italic"
      }
    >
      {inlineOf(token.tokens, depth + 1)}
    </em>
  );
}
