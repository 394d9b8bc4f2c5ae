import { Lexer, Tokenizer, type Token, type Tokens } from "marked";
import { CJK_PUNCTUATION } from "./cjk";
import { cjkEmphasis } from "./cjk-emphasis";

const URL_END = new RegExp(`[${CJK_PUNCTUATION}]`, "u");

/** `>.>` and `>_>` are faces, and quote nothing. */
const FACE = /^ {0,3}>[^\p{L}\p{N}\s>][^\p{L}\p{N}\s]*(?:\n|$)/u;

/**
 * One line without a character that could mean something: most of what people write. The parser would try every rule on
 * it, which costs as much as drawing it.
 */
const PLAIN = /^(?![\s#>+=\d-])[^\n\r\t\\`*_~[\]<>&@|]*$/;
const MAY_HAVE_ADDRESS = /:\/\/|www\.|mailto:/i;

/** A message's text as the parser's tokens, read the way people write where words stand without spaces. */
export function readMarkdown(text: string): Token[] {
  if (PLAIN.test(text) && !MAY_HAVE_ADDRESS.test(text)) return [plainParagraph(text)];
  const tokenizer = new MessageTokenizer();
  const lexer = new Lexer({ gfm: true, breaks: true, tokenizer });
  tokenizer.rules = { ...tokenizer.rules, inline: { ...tokenizer.rules.inline, ...cjkEmphasis } };
  try {
    return lexer.lex(text);
  } catch {
    // Ten thousand nested quotes exhaust the parser's stack; what was typed is shown as it is.
    return [{ type: "text", raw: text, text }];
  }
}

function plainParagraph(text: string): Tokens.Paragraph {
  return { type: "paragraph", raw: text, text, tokens: [{ type: "text", raw: text, text, escaped: false }] };
}

class MessageTokenizer extends Tokenizer {
  // Nobody writes HTML here: what looks like it is text, and what stands beside it is Markdown as everywhere.
  override html = () => undefined;
  override tag = () => undefined;
  // Nor an address under a number at a message's end, which would vanish from the text.
  override def = () => undefined;

  override blockquote(src: string): Tokens.Blockquote | undefined {
    return FACE.test(src) ? undefined : super.blockquote(src);
  }

  /** An address ends before Chinese punctuation, which cannot be part of one as browsers copy it. */
  override url(src: string): Tokens.Link | undefined {
    const link = super.url(src);
    const end = link ? link.raw.search(URL_END) : -1;
    return end > 0 ? super.url(src.slice(0, end)) : link;
  }
}
