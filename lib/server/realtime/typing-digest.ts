import { TYPING_NAMED_MAX } from "@/lib/protocol/limits";

/** What one reader of a big channel is told about those who type. [RT5] */
export interface TypingDigest {
  /** The first of those who type, in the order they began. */
  typing: number[];
  /** Who was among the first when it was told last, and is not any more. */
  ended: number[];
  /** How many type besides the first. */
  others: number;
}

/**
 * What is to be told, to somebody who is never told of themselves.
 *
 * @param before ids of those who typed when it was told last, in the order they began
 * @param now ids of those who type
 */
export function typingDigest(before: readonly number[], now: readonly number[], readerId: number | null): TypingDigest {
  const isAnother = (userId: number) => userId !== readerId;
  const others = now.filter(isAnother);
  const typing = others.slice(0, TYPING_NAMED_MAX);
  const named = before.filter(isAnother).slice(0, TYPING_NAMED_MAX);
  return {
    typing,
    ended: named.filter((userId) => !typing.includes(userId)),
    others: others.length - typing.length,
  };
}
