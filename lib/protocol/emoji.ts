/** An emoji as it is found and picked. */
export interface EmojiEntry {
  emoji: string;
  label: string;
  /** What it is found by besides: words of both languages. */
  tags: string[];
  /** What is typed between colons, the usual one first. */
  names: string[];
  /** Of Unicode's groups, from 0. */
  category: number;
  /** The version of Emoji that brought it: older machines do not draw it. */
  version: number;
  isFlag?: boolean;
  /** From light to dark, where it is a person's. */
  skins?: string[];
}
