import type { MarkedToken, Tokens } from "marked";
import { EmojiText } from "@/components/emoji/emoji-text";
import { MarkdownLink } from "./markdown-link";
import { MAX_DEPTH, type MarkdownPartProps } from "./part-props";

/** What stands within a line. */
export function MarkdownInline({ tokens = [], depth }: MarkdownPartProps) {
  return tokens.map((token, index) => <Piece key={index} token={token as MarkedToken} depth={depth} />);
}

function Piece({ token, depth }: { token: MarkedToken; depth: number }) {
  if (depth > MAX_DEPTH) return token.raw;
  const inner = "tokens" in token && <MarkdownInline tokens={token.tokens} depth={depth + 1} />;
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
      <MarkdownInline tokens={token.tokens} depth={depth + 1} />
    </em>
  );
}
