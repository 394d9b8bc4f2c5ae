import { setTimeout as wait } from "node:timers/promises";
import { WebSocket } from "ws";
import { api } from "@/__tests__/support/api";
import { serverUrl } from "@/__tests__/support/server-url";
import { reconnectDelayMs } from "@/lib/client/realtime/reconnect-delay";

const SETTINGS = { reconnectInterval: 5_000, maxReconnectAttempts: 10, typingTimeout: 3_000, messageQueueSize: 100 };

/**
 * A client that comes back as a page does: over Socket.IO, with its pauses and a fresh token for each attempt.
 *
 * It speaks the protocol by itself and reads nothing of what it is told, so that thousands of it fit into one process.
 */
export class ReturningClient {
  /** How often it has tried since it was connected last. */
  attempts = 0;
  private websocket: WebSocket | null = null;
  private isWanted = true;

  constructor(private readonly token: string) {}

  get isConnected(): boolean {
    return this.websocket?.readyState === WebSocket.OPEN;
  }

  /** @returns once it is connected the first time */
  async open(): Promise<void> {
    while (this.isWanted && !(await this.attempt())) await this.pause();
  }

  close(): void {
    this.isWanted = false;
    this.websocket?.terminate();
  }

  private async attempt(): Promise<boolean> {
    const answer = await api(this.token)
      .post<{ token: string }>("/realtime/token")
      .catch(() => null);
    if (answer?.status !== 200) return false;
    const url = `${serverUrl().replace("http", "ws")}/socket.io/?EIO=4&transport=websocket`;
    const websocket = new WebSocket(url);
    websocket.on("error", () => undefined);
    const isOpen = await introduce(websocket, answer.body.token);
    if (!isOpen) return false;
    this.websocket = websocket;
    this.attempts = 0;
    websocket.once("close", () => void this.comeBack());
    return true;
  }

  private async comeBack(): Promise<void> {
    if (!this.isWanted) return;
    await this.pause();
    await this.open();
  }

  private async pause(): Promise<void> {
    await wait(reconnectDelayMs(SETTINGS, this.attempts));
    this.attempts += 1;
  }
}

/** Says who it is, and answers the heartbeat from then on. @returns whether it was let in */
function introduce(websocket: WebSocket, token: string): Promise<boolean> {
  return new Promise((resolve) => {
    websocket.once("close", () => resolve(false));
    websocket.on("message", (data: Buffer) => {
      const packet = data.subarray(0, 2).toString();
      if (packet.startsWith("0")) websocket.send(`40${JSON.stringify({ token })}`);
      else if (packet === "2") websocket.send("3");
      else if (packet === "40") resolve(true);
      else if (packet === "44") websocket.close();
    });
  });
}
