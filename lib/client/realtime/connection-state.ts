/** Where the connection stands; nothing between these four. [S5] */
export type ConnectionState =
  | { status: "connecting" }
  | { status: "connected" }
  | {
      status: "reconnecting";
      /** The one that comes or is under way, from 1. */
      attempt: number;
      /** When it starts, ms since the epoch; in the past while it is under way. */
      nextAttemptAt: number;
    }
  | { status: "disconnected" };
