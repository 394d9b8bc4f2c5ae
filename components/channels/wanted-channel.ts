let wantedId: number | null = null;

/** The channel that this person is on the way to, while what it opens with is waited for. */
export function wantedChannelId(): number | null {
  return wantedId;
}

/**
 * Waits for what a channel opens with, and goes there.
 *
 * @param go is not called when they have gone elsewhere meanwhile: to another channel, or by a click on anything else
 */
export async function goOnceReady(channelId: number, ready: Promise<void>, go: () => void): Promise<void> {
  const { href } = window.location;
  wantedId = channelId;
  let isClicked = false;
  const onClick = () => (isClicked = true);
  window.addEventListener("click", onClick, { capture: true });
  await ready;
  window.removeEventListener("click", onClick, { capture: true });
  if (wantedId !== channelId) return;
  wantedId = null;
  if (!isClicked && window.location.href === href) go();
}

/** Whoever goes somewhere at once is on the way to nothing else. */
export function wantNothing(): void {
  wantedId = null;
}
