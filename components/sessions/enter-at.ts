/**
 * Loads a page as the person who has just signed in: nothing of the page before may stay.
 *
 * @returns never: whoever waits for it stays pending until this page is gone, and is not pressed a second time
 */
export function enterAt(path: string): Promise<never> {
  window.location.assign(path);
  return new Promise(() => undefined);
}
