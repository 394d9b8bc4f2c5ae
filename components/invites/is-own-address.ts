/** Whether an address means "this machine" on whatever machine it is opened: a link with it invites nobody else. */
export function isOwnAddress(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { hostname } = new URL(url);
  return hostname === "localhost" || hostname.endsWith(".localhost") || isLoopback(hostname);
}

function isLoopback(hostname: string): boolean {
  return /^127\.\d+\.\d+\.\d+$/.test(hostname) || ["[::1]", "0.0.0.0", "[::]"].includes(hostname);
}
