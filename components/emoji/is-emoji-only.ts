const ONE = String.raw`\p{Extended_Pictographic}[\ufe0f\p{EMod}]?[\u{e0020}-\u{e007f}]*`;
const EMOJI = String.raw`(?:\p{RI}{2}|[0-9#*]\ufe0f?\u20e3|${ONE}(?:\u200d${ONE})*)`;
const EMOJI_ONLY = new RegExp(String.raw`^(?:\s*(?![©®™])${EMOJI}){1,3}\s*$`, "u");

/** Whether a text is one to three emoji and nothing else. */
export function isEmojiOnly(text: string): boolean {
  return EMOJI_ONLY.test(text);
}
