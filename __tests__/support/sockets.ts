import { io, type Socket } from "socket.io-client";
import { WebSocket } from "ws";
import { EVENTS } from "@/lib/protocol/events-name";
import type { Ack, Envelope, EnvelopeType, UpwardAnswer, UpwardEvent } from "@/lib/protocol/realtime";
import { EventLog } from "./event-log";
import { HANG_MS } from "./hang-ms";
import type { Person } from "./people";
import { serverUrl } from "./server-url";

const open = new Set<() => void>();

/** Closes what a test has opened. */
export function closeSockets(): void {
  for (const close of open) close();
  open.clear();
}

/** One device connected over Socket.IO, with everything it has heard. */
export class TestSocket extends EventLog {
  constructor(readonly socket: Socket) {
    super();
    socket.on(EVENTS, (envelopes: Envelope[]) => envelopes.forEach((envelope) => this.add(envelope)));
  }

  /** Says something and waits for its acknowledgement. */
  async say<Event extends UpwardEvent>(event: Event, input: unknown): Promise<Ack<UpwardAnswer[Event]>> {
    return (await this.socket.timeout(HANG_MS).emitWithAck(event, input)) as Ack<UpwardAnswer[Event]>;
  }

  close(): void {
    this.socket.disconnect();
  }
}

/** Connects a person's device. @throws the refusal, whose message is the code */
export async function connectSocket(
  person: Pick<Person, "token">,
  options: Record<string, unknown> = {},
): Promise<TestSocket> {
  const socket = io(serverUrl(), {
    auth: { token: person.token },
    transports: ["websocket"],
    forceNew: true,
    reconnection: false,
    ...options,
  });
  open.add(() => socket.disconnect());
  const connected = new TestSocket(socket);
  await new Promise<void>((resolve, reject) => {
    socket.once("connect", resolve);
    socket.once("connect_error", reject);
  });
  return connected;
}

/** One device connected over the plain WebSocket. */
export class PlainSocket extends EventLog {
  private nextRef = 1;

  constructor(readonly websocket: WebSocket) {
    super();
    websocket.on("message", (data) => this.add(JSON.parse(String(data)) as Envelope));
  }

  /** Sends a frame with a `ref` of its own. @returns the data of the `ack` that has it */
  async say(frame: Record<string, unknown>): Promise<Ack<Record<string, unknown>> & { ref: number }> {
    const ref = this.nextRef++;
    this.websocket.send(JSON.stringify({ ...frame, ref }));
    const ack = await this.waitFor(
      "ack" as EnvelopeType,
      (envelope) => (envelope.data as { ref?: number }).ref === ref,
    );
    return ack.data as unknown as Ack<Record<string, unknown>> & { ref: number };
  }
}

/** Opens `/ws` with a realtime token of the person's. @throws Error naming the HTTP status of a refusal */
export async function connectPlain(person: Person): Promise<PlainSocket> {
  const { body } = await person.api.post<{ token: string }>("/realtime/token");
  return openPlain(body.token);
}

/** Opens `/ws?token=…` as it stands. */
export async function openPlain(token: string, headers: Record<string, string> = {}): Promise<PlainSocket> {
  const websocket = new WebSocket(`${serverUrl().replace("http", "ws")}/ws?token=${token}`, { headers });
  open.add(() => websocket.terminate());
  const connected = new PlainSocket(websocket);
  await new Promise((resolve, reject) => {
    websocket.once("open", resolve);
    websocket.once("error", reject);
  });
  return connected;
}
