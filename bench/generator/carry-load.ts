import type { Crowd } from "./crowd";
import type { Load, Outcome } from "./job";
import { MessageLog } from "./message-log";
import { until } from "./until";

/** How often somebody who types says so. */
const TYPING_REPEAT_SECONDS = 2;

/** Sends at an even pace, whatever the answers take, and waits for what was sent to arrive. */
export async function carryLoad(crowd: Crowd, load: Load): Promise<Outcome> {
  const { messagesPerSecond, seconds, bodies, typists, patienceMs } = load;
  const log = new MessageLog(crowd.nextRun(), crowd.orders, crowd.members.length);
  crowd.onHeard = (receiver, { messages }) => {
    for (const message of messages) log.received(receiver, message);
  };
  if (typists > 0 && crowd.target.protocol === "contract") await lookAtChannels(crowd);
  const total = Math.round(messagesPerSecond * seconds);
  const startedAt = performance.now();
  let sent = 0;
  let signs = 0;
  await until(() => {
    const elapsed = (performance.now() - startedAt) / 1000;
    const due = Math.min(total, Math.ceil(elapsed * messagesPerSecond));
    for (; sent < due; sent += 1) send(crowd, log, sent, bodies[sent % bodies.length] ?? "");
    const signsDue = Math.ceil((elapsed / TYPING_REPEAT_SECONDS) * typists);
    for (; signs < signsDue; signs += 1) crowd.members[signs % typists]!.type();
    return sent >= total;
  }, Infinity);
  await until(() => log.isComplete, patienceMs);
  return log.toOutcome();
}

/** Typing is told to those who look. */
async function lookAtChannels(crowd: Crowd): Promise<void> {
  for (const member of crowd.members) await member.look(member.participant.channelId);
}

/** The channels take turns, and in each its members. */
function send({ channels }: Crowd, log: MessageLog, number: number, body: string): void {
  const channelIds = [...channels.keys()];
  const channelId = channelIds[number % channelIds.length]!;
  const members = channels.get(channelId)!;
  const member = members[Math.floor(number / channelIds.length) % members.length]!;
  const { index, clientId } = log.sent(members.length);
  member.say(channelId, { clientId, body }, (isAccepted) => log.answered(index, isAccepted));
}
