/** A path as it may stand in the log: without an invite's code, by which anybody who reads it could join. */
export function loggedPath(path: string): string {
  return path.replace(/^(\/api\/invites|\/join)\/.*/, "$1/…");
}
