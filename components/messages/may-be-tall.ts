/** Far below two dozen lines on the narrowest screen. Whatever is above is measured. */
const SHORT_CHARS = 240;
const SHORT_LINES = 8;

/** A text that could need folding: measuring each one would make the browser lay out the page for each row. */
export function mayBeTall(text: string): boolean {
  return text.length > SHORT_CHARS || text.split("\n", SHORT_LINES + 1).length > SHORT_LINES;
}
