/**
 * Whether a thrown thing is an error of the system with this code, like `ENOENT`.
 *
 * Not by `instanceof`: Node's own errors are of another realm than the tests' `Error`.
 */
export function hasCode(thrown: unknown, ...codes: string[]): boolean {
  if (typeof thrown !== "object" || thrown === null || !("code" in thrown)) return false;
  return typeof thrown.code === "string" && codes.includes(thrown.code);
}
