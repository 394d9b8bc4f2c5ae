import type { WebSocket } from "ws";
import type { EventLog } from "./event-log";
import type { Person } from "./people";
import { serverUrl } from "./server-url";
import { connectPlain, connectSocket } from "./sockets";

export interface StalledClient {
  /** Reads nothing any more. */
  stall(): void;
  /** Reads on, where it can. */
  resume(): void;
  websocket?: WebSocket;
  log?: EventLog;
}

/** Connects clients that can stop reading, by what they connect over. */
export const stalledClients = {
  async "Socket.IO over WebSocket"(person: Person): Promise<StalledClient> {
    const log = await connectSocket(person);
    const { ws } = log.socket.io.engine.transport as unknown as { ws: WebSocket };
    return { stall: () => ws.pause(), resume: () => ws.resume(), websocket: ws, log };
  },

  async "plain WebSocket"(person: Person): Promise<StalledClient> {
    const log = await connectPlain(person);
    const { websocket } = log;
    return { stall: () => websocket.pause(), resume: () => websocket.resume(), websocket, log };
  },

  /** It stalls by not asking again. */
  async "Socket.IO over polling"(person: Person): Promise<StalledClient> {
    const path = `${serverUrl()}/socket.io/?EIO=4&transport=polling`;
    const { sid } = JSON.parse((await (await fetch(path)).text()).slice(1)) as { sid: string };
    await fetch(`${path}&sid=${sid}`, { method: "POST", body: `40${JSON.stringify({ token: person.token })}` });
    const answer = await (await fetch(`${path}&sid=${sid}`)).text();
    if (!answer.startsWith("40")) throw new Error(`not admitted: ${answer}`);
    return { stall: () => undefined, resume: () => undefined };
  },
};
