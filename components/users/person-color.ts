const COLORS = [
  "bg-person-1",
  "bg-person-2",
  "bg-person-3",
  "bg-person-4",
  "bg-person-5",
  "bg-person-6",
  "bg-person-7",
  "bg-person-8",
] as const;

/** A person's colour: by the id, so that a new name does not change it. */
export function personColor(userId: number): string {
  return COLORS[userId % COLORS.length] ?? COLORS[0];
}
