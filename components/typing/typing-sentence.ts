interface TypingPerson {
  id: number;
  displayName: string;
}

/** Which of the founding document's three sentences is true, and its names. [S7] */
export type TypingSentence =
  | { kind: "none" }
  | { kind: "one"; name: string }
  | { kind: "two"; first: string; second: string }
  | { kind: "more"; name: string; count: number };

/**
 * The sentence for those who type.
 *
 * @param people in the order in which they began
 * @param others how many more there are whose names were not told
 */
export function typingSentence(people: readonly TypingPerson[], others: number): TypingSentence {
  const [first, second] = people;
  if (!first) return { kind: "none" };
  const count = people.length + others - 1;
  if (count === 0) return { kind: "one", name: first.displayName };
  if (count === 1 && second) return { kind: "two", first: first.displayName, second: second.displayName };
  return { kind: "more", name: first.displayName, count };
}
