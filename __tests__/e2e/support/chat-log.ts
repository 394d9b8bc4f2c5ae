import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const REAL_DAYS = path.resolve("..", "shared", "data", "ubuntu-irc");
const INVENTED_DAYS = path.resolve("__tests__", "e2e", "fixtures");

export interface Said {
  nick: string;
  text: string;
  isAction: boolean;
}

/** The logs to replay: real days where they lie beside the project, as it ships none; else an invented one of their form. */
export function logFiles(): { files: string[]; isReal: boolean } {
  const isReal = existsSync(REAL_DAYS);
  const folder = isReal ? REAL_DAYS : INVENTED_DAYS;
  const names = readdirSync(folder).filter((name) => name.endsWith(".txt"));
  return { files: names.sort().map((name) => path.join(folder, name)), isReal };
}

/** What was said in a log, read once more and differently from what replays it. */
export function linesSaid(file: string): Said[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((row) => row !== "" && !row.startsWith("==="))
    .flatMap((row) => {
      const rest = row.slice("[00:00] ".length);
      const isAction = !rest.startsWith("<");
      const [nick, text] = isAction ? splitAt(rest.replace(/^ *\* /, ""), " ") : splitAt(rest.slice(1), "> ");
      return text.trim() === "" ? [] : [{ nick: nick.trim(), text: text.trim(), isAction }];
    });
}

function splitAt(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, ""] : [text.slice(0, at), text.slice(at + separator.length)];
}
