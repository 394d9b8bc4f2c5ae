/**
 * The folder of package.json. Every way to start the app enters it first, and neither bundle knows where it came from.
 */
export function projectRoot(): string {
  return process.cwd();
}
