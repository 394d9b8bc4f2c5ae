/** One line that someone said. */
export interface LogLine {
  /** Where it stands in the file, from 1. */
  lineNumber: number;
  /** Minute of the day, as logged: it starts again at midnight. */
  minute: number;
  nick: string;
  text: string;
  /** `* nick did something` */
  isAction: boolean;
}

export interface ParsedLog {
  lines: LogLine[];
  /** Joins, leaves, renames, and lines that say nothing. */
  passedOver: number;
  /** Numbers of the lines that have no form we know. */
  unreadable: number[];
}

const SAID =
  /^\[([01]\d|2[0-3]):([0-5]\d)\] (?:<(?<speaker>[^>]*[^>\s][^>]*)>(?: (?<said>.*))?| {0,2}\* (?<actor>\S+)(?: (?<did>.*))?)$/s;

/** Reads a chat log: `[HH:MM] <nick> text`, `[HH:MM]  * nick did something`, and `===` for all that is not speech. */
export function parseLog(text: string): ParsedLog {
  const log: ParsedLog = { lines: [], passedOver: 0, unreadable: [] };
  for (const [index, row] of text
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/)
    .entries()) {
    const lineNumber = index + 1;
    if (row.startsWith("===")) {
      log.passedOver += 1;
      continue;
    }
    if (row.trim() === "") continue;
    const line = parseRow(row, lineNumber);
    if (!line) log.unreadable.push(lineNumber);
    // A message of nothing is no message. [MSG1]
    else if (line.text.trim() === "") log.passedOver += 1;
    else log.lines.push(line);
  }
  return log;
}

function parseRow(row: string, lineNumber: number): LogLine | null {
  const match = SAID.exec(row);
  if (!match) return null;
  const { speaker, said, actor, did } = match.groups ?? {};
  // Some clients write a name with spaces in it, or one behind it.
  const nick = (speaker ?? actor)?.trim();
  if (nick === undefined) return null;
  const minute = Number(match[1]) * 60 + Number(match[2]);
  return { lineNumber, minute, nick, text: said ?? did ?? "", isAction: actor !== undefined };
}
