import * as z from "zod/mini";

/** An emoji as it is found and picked. */
const emojiEntry = z.object({
  emoji: z.string(),
  label: z.string(),
  /** What it is found by besides: words of both languages. */
  tags: z.array(z.string()),
  /** What is typed between colons, the usual one first. */
  names: z.array(z.string()),
  /** Of Unicode's groups, from 0. */
  category: z.number(),
  /** The version of Emoji that brought it: older machines do not draw it. */
  version: z.number(),
  isFlag: z.optional(z.boolean()),
  /** From light to dark, where it is a person's. */
  skins: z.optional(z.array(z.string())),
});

/** All emoji, in their usual order. */
export const emojiList = z.array(emojiEntry);

export type EmojiEntry = z.infer<typeof emojiEntry>;
