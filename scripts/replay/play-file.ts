import { readFile } from "node:fs/promises";
import path from "node:path";
import { castSpeakers } from "./cast-speakers";
import { lineIds } from "./line-ids";
import { parseLog, type LogLine, type ParsedLog } from "./parse-log";
import type { Replay } from "./replay-context";
import { sendLines, type DueLine } from "./send-lines";
import { sendTimes } from "./send-times";
import type { ChannelState } from "./state-file";

/** Plays one log into the channel, from where an earlier run stopped. */
export async function playFile(replay: Replay, channel: ChannelState, file: string, speed: number): Promise<void> {
  const log = parseLog(await readFile(file, "utf8"));
  const due = dueLines(file, log.lines, speed);
  const done = doneBefore(channel, file, due);
  const name = path.basename(file);
  noteLog(replay, name, { ...log, done });
  const rest = due.slice(done);
  if (rest.length === 0) return;
  const speakers = await castSpeakers(replay, channel, new Set(rest.map(({ line }) => line.nick)));
  await sendLines(replay, {
    channelId: channel.id,
    speakers,
    lines: rest,
    keepPlace: (count, lastId) => keepPlace(channel, { path: file, done: done + count, lastId }),
    onProgress: (count, detail) => replay.screen.progress(name, done + count, due.length, detail),
  });
}

function dueLines(file: string, lines: LogLine[], speed: number): DueLine[] {
  const ids = lineIds(file, lines);
  const times = sendTimes(lines.map(({ minute }) => minute));
  return lines.map((line, index) => ({ line, clientId: ids[index] ?? "", dueMs: (times[index] ?? 0) / speed }));
}

/** 0 when what was done is not what stands there now: the ids say which lines the workspace has. */
function doneBefore(channel: ChannelState, file: string, lines: DueLine[]): number {
  const place = channel.files.find((candidate) => candidate.path === file);
  return place && lines[place.done - 1]?.clientId === place.lastId ? place.done : 0;
}

function keepPlace(channel: ChannelState, place: ChannelState["files"][number]): void {
  const index = channel.files.findIndex((candidate) => candidate.path === place.path);
  if (index === -1) channel.files.push(place);
  else channel.files[index] = place;
}

function noteLog({ screen, tally }: Replay, name: string, log: ParsedLog & { done: number }): void {
  tally.passedOver += log.passedOver;
  tally.unreadable += log.unreadable.length;
  tally.doneBefore += log.done;
  const [first] = log.unreadable;
  if (first !== undefined)
    screen.say(`${name}: ${log.unreadable.length} lines are of no known form, the first is line ${first}.`);
  if (log.done > 0 && log.done === log.lines.length) screen.say(`${name}: all ${log.done} lines were sent before.`);
  else if (log.done > 0) screen.say(`${name}: goes on after ${log.done} of ${log.lines.length} lines.`);
}
