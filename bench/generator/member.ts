import { HttpConnection } from "./http-connection";
import { HeardFrames, type HeardFrame } from "./heard-frames";
import type { Participant, Target } from "./job";
import { RawSocket } from "./raw-socket";

/** How many people the server sees under one address, as of one office: its limits by address are met by nobody. */
const PEOPLE_PER_ADDRESS = 50;

const frames = new HeardFrames();

/** One person with one socket, and one HTTP connection where the contestant has HTTP. */
export class Member {
  readonly http: HttpConnection;
  socket: RawSocket | null = null;
  private readonly localAddress: string;

  constructor(
    readonly index: number,
    readonly participant: Participant,
    private readonly target: Target,
    private readonly onHeard: (heard: HeardFrame) => void,
  ) {
    this.localAddress = `127.0.${1 + Math.floor(index / PEOPLE_PER_ADDRESS)}.1`;
    this.http = new HttpConnection({ port: target.port, localAddress: this.localAddress, token: participant.token });
  }

  /** @param token their own when none is given @returns milliseconds until the server has told that they are connected */
  async connect(token = this.participant.token): Promise<number> {
    const startedAt = performance.now();
    const { protocol, port } = this.target;
    this.socket = await RawSocket.open({
      port,
      localAddress: this.localAddress,
      token,
      onEvent: (bytes, start, end) => this.onHeard(frames.read(bytes, start, end)),
    });
    const ms = performance.now() - startedAt;
    if (protocol === "bare") this.socket.send(`["join",${this.participant.channelId}]`);
    return ms;
  }

  /** Looks at a channel, as the contract has it. @returns who is online there */
  look(channelId: number): Promise<number[]> {
    return new Promise((resolve, reject) => {
      this.socket?.send(JSON.stringify(["join_channel", { channel_id: channelId }]), (answer) => {
        const [ack] = JSON.parse(answer) as [{ ok: true; data: { onlineUserIds: number[] } } | { ok: false }];
        if (ack.ok) resolve(ack.data.onlineUserIds);
        else reject(new Error(`join_channel was answered ${answer}`));
      });
    });
  }

  /** Says that they are typing in their channel. */
  type(): void {
    const { channelId } = this.participant;
    const isBare = this.target.protocol === "bare";
    const event = isBare ? ["typing", channelId] : ["user_typing", { channel_id: channelId, data: { isTyping: true } }];
    this.socket?.send(JSON.stringify(event));
  }

  /** Sends to a channel the way the contestant has it. */
  say(channelId: number, message: { clientId: string; body: string }, onAnswer: (isAccepted: boolean) => void): void {
    if (this.target.protocol === "bare") {
      this.socket?.send(JSON.stringify(["message", channelId, message]), () => onAnswer(true));
    } else {
      const path = `/api/channels/${channelId}/messages`;
      this.http.ask("POST", path, JSON.stringify(message), (status) => onAnswer(status === 201));
    }
  }

  cut(): void {
    this.socket?.cut();
    this.socket = null;
    this.http.close();
  }
}
