const CHANNEL_PATH = /^\/channels\/([1-9]\d{0,15})$/;

/** Where a channel's page is. */
export function channelPath(channelId: number): string {
  return `/channels/${channelId}`;
}

/** The channel a path leads to; null for any other page. */
export function channelIdOf(path: string): number | null {
  const id = CHANNEL_PATH.exec(path)?.[1];
  return id ? Number(id) : null;
}
