import { HttpConnection } from "./http-connection";
import type { Load, Outcome, Target } from "./job";
import { MessageLog } from "./message-log";
import { RawSocket } from "./raw-socket";

/** So many connect at once: all of them would fill the queue of connections that the system keeps for a server. */
const CONNECTING_AT_ONCE = 50;
const TICK_MS = 5;
/** How long what was sent last may take to arrive. */
const PATIENCE_MS = 30_000;

interface Member {
  socket: RawSocket;
  http: HttpConnection | null;
  channelId: number;
}

/** Everybody who is connected to one contestant. */
export class Crowd {
  private readonly members: Member[] = [];
  private readonly channels = new Map<number, Member[]>();
  private readonly acks: ((isAccepted: boolean) => void)[] = [];
  private log = new MessageLog("0");
  private runs = 0;

  private constructor(private readonly target: Target) {}

  static async connect(target: Target): Promise<Crowd> {
    const crowd = new Crowd(target);
    const waiting = [...target.people.keys()];
    const connectNext = async () => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await crowd.connectOne(next);
    };
    await Promise.all(Array.from({ length: CONNECTING_AT_ONCE }, connectNext));
    return crowd;
  }

  /** Sends at an even pace, whatever the answers take, and waits for what was sent to arrive. */
  async carry({ messagesPerSecond, seconds, bodies }: Load): Promise<Outcome> {
    this.log = new MessageLog(String((this.runs += 1)));
    const channelIds = [...this.channels.keys()];
    const total = Math.round(messagesPerSecond * seconds);
    const startedAt = performance.now();
    let sent = 0;
    await until(() => {
      const due = Math.min(total, Math.ceil(((performance.now() - startedAt) / 1000) * messagesPerSecond));
      for (; sent < due; sent += 1) this.send(sent, channelIds, bodies[sent % bodies.length] ?? "");
      return sent >= total;
    }, Infinity);
    await until(() => this.log.isComplete, PATIENCE_MS);
    return this.log.toOutcome();
  }

  leave(): void {
    for (const { socket, http } of this.members) {
      socket.close();
      http?.close();
    }
  }

  private async connectOne(index: number): Promise<void> {
    const { port, protocol, people } = this.target;
    const { token, channelId } = people[index]!;
    const socket = await RawSocket.open({
      port,
      token,
      onEvent: (frame) => this.log.received(index, frame),
      onAck: (frame) => this.acks[parseInt(frame.slice(2), 10)]?.(true),
    });
    if (protocol === "bare") socket.send(`42["join",${channelId}]`);
    const http = protocol === "contract" ? new HttpConnection(port, token) : null;
    const member = { socket, http, channelId };
    this.members.push(member);
    this.channels.set(channelId, [...(this.channels.get(channelId) ?? []), member]);
  }

  /** The channels take turns, and in each its members. */
  private send(number: number, channelIds: number[], body: string): void {
    const channelId = channelIds[number % channelIds.length]!;
    const members = this.channels.get(channelId)!;
    const { socket, http } = members[Math.floor(number / channelIds.length) % members.length]!;
    const { log } = this;
    const { index, clientId } = log.sent(members.length);
    const text = JSON.stringify({ clientId, body });
    if (http) {
      return http.post(`/api/channels/${channelId}/messages`, text, (status) => log.answered(index, status === 201));
    }
    const ack = this.acks.push((isAccepted) => log.answered(index, isAccepted)) - 1;
    socket.send(`42${ack}["message",${channelId},${text}]`);
  }
}

function until(isDone: () => boolean, patienceMs: number): Promise<void> {
  const deadline = performance.now() + patienceMs;
  return new Promise((resolve) => {
    const timer = setInterval(() => {
      if (!isDone() && performance.now() < deadline) return;
      clearInterval(timer);
      resolve();
    }, TICK_MS);
  });
}
