import type { UnknownAction } from "@reduxjs/toolkit";

type Listener = (action: UnknownAction) => void;

/** What the tabs of one person in this browser tell one another: the actions that concern what they share. */
export class Tabs {
  private readonly listeners = new Set<Listener>();
  private channel: BroadcastChannel | null = null;

  constructor(private readonly userId: number) {}

  tell(action: UnknownAction): void {
    this.channel?.postMessage(action);
  }

  /** @returns stops listening; a tab that listens to nothing is not heard either */
  listen(listener: Listener): () => void {
    this.channel ??= this.open();
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size > 0) return;
      this.channel?.close();
      this.channel = null;
    };
  }

  private open(): BroadcastChannel | null {
    if (!("BroadcastChannel" in globalThis)) return null;
    const channel = new BroadcastChannel(`huddle-${this.userId}`);
    channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (isAction(data)) for (const listener of this.listeners) listener(data);
    };
    return channel;
  }
}

/** The other tab may be of another version of the app. */
function isAction(data: unknown): data is UnknownAction {
  return typeof data === "object" && data !== null && "type" in data && typeof data.type === "string";
}
