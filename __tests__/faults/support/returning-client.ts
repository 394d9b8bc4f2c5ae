import { setTimeout as wait } from "node:timers/promises";
import { WebSocket } from "ws";
import { api } from "@/__tests__/support/api";
import { serverUrl } from "@/__tests__/support/server-url";
import { reconnectDelayMs } from "@/lib/client/realtime/reconnect-delay";

const SETTINGS = { reconnectInterval: 5_000, maxReconnectAttempts: 10, typingTimeout: 3_000, messageQueueSize: 100 };

/** A client that comes back as a page does: with its pauses, and a fresh token for each attempt. */
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
    const websocket = new WebSocket(`${serverUrl().replace("http", "ws")}/ws?token=${answer.body.token}`);
    websocket.on("error", () => undefined);
    const isOpen = await new Promise<boolean>((resolve) => {
      websocket.once("open", () => resolve(true)).once("close", () => resolve(false));
    });
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
