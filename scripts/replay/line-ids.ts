import { createHash } from "node:crypto";
import path from "node:path";
import type { LogLine } from "./parse-log";

/**
 * The `clientId` of each line: the same line of the same file has the same one for ever, so a line whose answer was
 * never read can be sent again. [MSG2]
 *
 * Each id holds the file's name and everything said before it. So a log that has grown goes on where it ended, and
 * two equal lines have two ids.
 */
export function lineIds(file: string, lines: readonly LogLine[]): string[] {
  let previous = path.basename(file);
  return lines.map(({ minute, nick, text, isAction }) => {
    const content = JSON.stringify([previous, minute, nick, text, isAction]);
    previous = createHash("sha256").update(content).digest("base64url");
    return previous;
  });
}
