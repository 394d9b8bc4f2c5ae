/**
 * Makes a text area as high as its text, where the browser does not by itself; the most it may be is said by its style. Measuring
 * lays the page out twice for each key.
 */
export function growToText(area: HTMLTextAreaElement): void {
  if (growsByItself(area)) return;
  area.style.height = "auto";
  area.style.height = `${area.scrollHeight}px`;
}

function growsByItself(area: HTMLElement): boolean {
  return "fieldSizing" in area.style;
}
