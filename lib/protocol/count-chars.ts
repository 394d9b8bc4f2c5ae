/** The number of Unicode code points of a text: what every limit of the contract counts. Apart from the schemas, which the page does not load. */
export function countChars(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}
