import { toApiError, type ApiError } from "../api/api-error";
import { retryDelayMs } from "../api/retry-delay";
import type { PendingMessage } from "./listed-message";
import { mayPass } from "./may-pass";

interface Steps {
  /** The message that goes out next. */
  next: () => PendingMessage | undefined;
  /** Has the server take it. @throws ApiError */
  send: (message: PendingMessage) => Promise<void>;
  onPostponed: (error: ApiError) => void;
  onRefused: (message: PendingMessage, error: ApiError) => void;
}

/** Sends what was written in one channel, one after another: the second waits until the first is taken, or refused for good. */
export class SendLane {
  private isRunning = false;
  private attemptsFailed = 0;
  private cutShort: () => void = () => undefined;

  constructor(private readonly steps: Steps) {}

  /** Starts, or tries again at once what pauses; a pause that the server asked for is kept. */
  run(): void {
    this.cutShort();
    if (!this.isRunning) void this.drain();
  }

  private async drain(): Promise<void> {
    this.isRunning = true;
    for (let next = this.steps.next(); next; next = this.steps.next()) {
      const error = await this.attempt(next);
      // All of it waits for the same person's next sign-in.
      if (error?.code === "unauthenticated") break;
      if (error) await this.pause(error);
    }
    this.isRunning = false;
  }

  /** @returns what keeps it from being sent for now */
  private async attempt(message: PendingMessage): Promise<ApiError | null> {
    try {
      await this.steps.send(message);
    } catch (thrown) {
      const error = toApiError(thrown);
      if (mayPass(error.code) || error.code === "unauthenticated") return error;
      this.steps.onRefused(message, error);
    }
    this.attemptsFailed = 0;
    return null;
  }

  private async pause(error: ApiError): Promise<void> {
    this.attemptsFailed += 1;
    this.steps.onPostponed(error);
    const ms = retryDelayMs(error, this.attemptsFailed);
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      if (error.retryAfterSeconds !== undefined) return;
      this.cutShort = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    this.cutShort = () => undefined;
  }
}
