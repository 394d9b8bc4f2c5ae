/**
 * Loads a page anew: nothing of the page before may stay, neither of whoever was signed in nor of what has failed.
 *
 * @returns never: whoever waits for it stays pending until this page is gone, and is not pressed a second time
 */
export function enterAt(path: string): Promise<never> {
  window.location.assign(path);
  return new Promise(() => undefined);
}
