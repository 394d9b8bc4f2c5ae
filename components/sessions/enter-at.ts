/** Loads a page as the person who has just signed in: nothing of the page before may stay. */
export function enterAt(path: string): void {
  window.location.assign(path);
}
