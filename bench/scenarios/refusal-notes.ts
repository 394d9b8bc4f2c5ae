/** Says how often somebody was refused and came again; nothing where nobody was. */
export function refusalNotes(scenario: string, count: number, first: string | null): string[] {
  if (count === 0) return [];
  return [`${scenario}: ${count} attempts were refused and made again, as the page does, the first with: ${first}`];
}
