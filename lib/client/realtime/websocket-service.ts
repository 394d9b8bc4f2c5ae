import type { Socket } from "socket.io-client";
import { EVENTS } from "@/lib/protocol/events-name";
import type { Message, SendMessageInput } from "@/lib/protocol/messages";
import type { ClientToServerEvents, Envelope, RealtimeSettings, ServerToClientEvents } from "@/lib/protocol/realtime";
import { toApiError } from "../api/api-error";
import type { ConnectionState } from "./connection-state";
import { createManager, type RealtimeManager } from "./create-manager";
import { fetchRealtimeToken } from "./fetch-realtime-token";
import { listenForLoss } from "./listen-for-loss";
import { listenForReturn } from "./listen-for-return";
import { openChannel } from "./open-channel";
import { postMessage } from "./post-message";
import { reconnectDelayMs } from "./reconnect-delay";
import type { WebSocketListener } from "./websocket-listener";

export interface WebSocketServiceOptions {
  settings: RealtimeSettings;
  listener: WebSocketListener;
  /** The server; this page's own when absent. */
  url?: string;
  /** What `auth` carries, asked for at each attempt. */
  fetchToken?: () => Promise<string>;
}

/**
 * The one connection of a page to its server.
 *
 * Socket.IO's Manager does the retrying, at the pace it is told here before each of its decisions, so that the announced time
 * of the next attempt is the true one. What it does not retry, a refusal and the server closing a socket, `scheduleReconnect`
 * does; both count the same attempts.
 */
export class WebSocketService {
  private readonly options: Required<Omit<WebSocketServiceOptions, "url">>;
  private readonly manager: RealtimeManager;
  private readonly socket: Socket<ServerToClientEvents, ClientToServerEvents>;
  private state: ConnectionState = { status: "disconnected" };
  private lastError: string | null = null;
  private isWanted = false;
  private attemptsMade = 0;
  private retryTimer: ReturnType<typeof setTimeout> | undefined;
  private stopListening: () => void = () => undefined;
  private channelId: number | null = null;
  private closeChannel: () => void = () => undefined;

  constructor({ settings, listener, url, fetchToken = fetchRealtimeToken }: WebSocketServiceOptions) {
    this.options = { settings, listener, fetchToken };
    this.manager = createManager(url);
    this.socket = this.manager.socket("/", { auth: (give) => void this.authenticate(give) });
    this.followManager();
    this.followSocket();
  }

  /** Connects, and stays connected until `disconnect`. */
  connect(): void {
    if (this.isWanted) return;
    this.isWanted = true;
    const stops = [listenForReturn(() => this.onReturn()), listenForLoss(() => this.onLoss())];
    this.stopListening = () => stops.forEach((stop) => stop());
    this.startAfresh();
  }

  /** Closes the connection for good. */
  disconnect(): void {
    this.stop();
    this.channelId = null;
    this.setState({ status: "disconnected" });
  }

  getConnectionState(): ConnectionState {
    return this.state;
  }

  /** Tries again at once and counts from the beginning. */
  retry(): void {
    if (this.isWanted && this.state.status !== "connected") this.startAfresh();
  }

  /** Posts a message over HTTP: a socket never carries one upward. [S13] */
  async send(channelId: number, input: SendMessageInput): Promise<Message> {
    const message = await postMessage(channelId, input);
    if (this.isWanted) this.onReturn();
    return message;
  }

  /** Passes on what the server told, by its type; a type that is not known here is passed over. */
  handleMessage(envelope: Envelope): void {
    if (envelope.type === "session_ended") return this.endSession();
    const { routes } = this.options.listener;
    if (!Object.hasOwn(routes, envelope.type)) return;
    (routes[envelope.type] as (envelope: Envelope) => void)(envelope);
  }

  /** Looks at a channel, now and after every reconnect, until `leaveChannel` or another is joined. */
  joinChannel(channelId: number): void {
    if (this.channelId !== null) this.leaveChannel(this.channelId);
    this.channelId = channelId;
    if (this.socket.connected) this.openChannel(channelId);
  }

  /** Looks at it no more. Does nothing for a channel that is not the joined one. */
  leaveChannel(channelId: number): void {
    if (this.channelId !== channelId) return;
    this.channelId = null;
    this.closeChannel();
    if (this.socket.connected) this.socket.emit("leave_channel", { channel_id: channelId }, () => undefined);
  }

  /** Tells the channel's viewers. Not kept for later: a sign that is late is untrue. [RT5] */
  sendTyping(channelId: number, isTyping: boolean): void {
    if (!this.socket.connected) return;
    this.socket.emit("user_typing", { channel_id: channelId, data: { isTyping } }, () => undefined);
  }

  /** Plans an attempt of our own, or gives up after the last one. */
  scheduleReconnect(): void {
    const pause = this.planAttempt();
    if (pause === null) return this.giveUp();
    clearTimeout(this.retryTimer);
    this.retryTimer = setTimeout(() => this.attemptNow(), pause);
  }

  private followManager(): void {
    this.manager.on("error", () => {
      if (!this.socket.connected) this.paceManager();
    });
    this.manager.on("close", (reason) => {
      if (reason !== "forced close") this.paceManager();
    });
    this.manager.on("reconnect_attempt", () => {
      this.attemptsMade += 1;
    });
    this.manager.on("reconnect_failed", () => this.giveUp());
  }

  private followSocket(): void {
    this.socket.on("connect", () => this.onConnected());
    this.socket.on("connect_error", (error) => {
      if (!this.socket.active) this.onRefused(error.message);
    });
    this.socket.on("disconnect", (reason) => {
      this.closeChannel();
      if (reason === "io server disconnect" && this.isWanted) this.scheduleReconnect();
    });
    this.socket.on(EVENTS, (envelopes) => {
      for (const envelope of envelopes) if (this.isWanted) this.handleMessage(envelope);
    });
  }

  /** Runs right before the Manager decides on its next attempt: its pause becomes the one that is announced. */
  private paceManager(): void {
    if (!this.isWanted) return;
    this.lastError = "network";
    const pause = this.planAttempt();
    this.manager.reconnectionAttempts(pause === null ? 0 : Infinity);
    if (pause !== null) this.manager.reconnectionDelayMax(pause);
  }

  /** Announces the next attempt. @returns ms until it, or null when all have been made */
  private planAttempt(): number | null {
    const { settings } = this.options;
    if (this.attemptsMade >= settings.maxReconnectAttempts) return null;
    const pause = reconnectDelayMs(settings, this.attemptsMade);
    this.setState({ status: "reconnecting", attempt: this.attemptsMade + 1, nextAttemptAt: Date.now() + pause });
    return pause;
  }

  private async authenticate(give: (data: { token: string }) => void): Promise<void> {
    const { engine } = this.manager;
    try {
      const token = await this.options.fetchToken();
      // A token that comes after its transport has gone would introduce us a second time on the next one.
      if (this.isWanted && engine === this.manager.engine) give({ token });
    } catch (thrown) {
      if (this.isWanted && engine === this.manager.engine) this.onRefused(toApiError(thrown).code);
    }
  }

  private onConnected(): void {
    this.attemptsMade = 0;
    this.lastError = null;
    this.setState({ status: "connected" });
    if (this.channelId !== null) this.openChannel(this.channelId);
  }

  private openChannel(channelId: number): void {
    this.closeChannel();
    this.closeChannel = openChannel(this.socket, channelId, this.options.listener.onJoin);
  }

  /** [RT9] A refusal that passes is retried, one that does not is the end. */
  private onRefused(code: string): void {
    if (code === "unauthenticated") return this.endSession();
    this.socket.disconnect();
    this.lastError = code;
    this.scheduleReconnect();
  }

  private endSession(): void {
    this.lastError = "unauthenticated";
    this.disconnect();
    this.options.listener.onSignedOut();
  }

  /** The network is back, the server has answered, or someone looks again: waiting any longer would be pointless. */
  private onReturn(): void {
    if (this.state.status === "disconnected") this.startAfresh();
    else if (this.state.status === "reconnecting" && this.state.nextAttemptAt > Date.now()) this.attemptNow();
  }

  /** A server on this very device can still be reached, so that is tried before the loss is believed. */
  private onLoss(): void {
    if (this.state.status !== "connected" && this.state.status !== "connecting") return;
    this.lastError = "network";
    this.attemptNow();
  }

  private startAfresh(): void {
    clearTimeout(this.retryTimer);
    this.attemptsMade = 0;
    this.setState({ status: "connecting" });
    this.socket.disconnect().connect();
  }

  /** Makes the planned attempt now, whoever planned it: closing the socket stops the Manager's own clock. */
  private attemptNow(): void {
    clearTimeout(this.retryTimer);
    this.attemptsMade += 1;
    this.setState({ status: "reconnecting", attempt: this.attemptsMade, nextAttemptAt: Date.now() });
    this.socket.disconnect().connect();
  }

  private giveUp(): void {
    this.socket.disconnect();
    this.setState({ status: "disconnected" });
  }

  private stop(): void {
    this.isWanted = false;
    clearTimeout(this.retryTimer);
    this.stopListening();
    this.closeChannel();
    this.socket.disconnect();
  }

  private setState(state: ConnectionState): void {
    this.state = state;
    this.options.listener.onConnectionState(state, this.lastError);
  }
}
