/** Who takes part, as the generator needs to know them; plain data, since it crosses into another process. */
export interface Target {
  /** How a message is sent: over HTTP as the contract says, or over the socket, which is all that bare Socket.IO has. */
  protocol: "contract" | "bare";
  port: number;
  people: Participant[];
}

export interface Participant {
  /** Opens the socket and signs requests; empty where nobody asks. */
  token: string;
  channelId: number;
}

/** A load of messages: so many a second, spread evenly over the channels, by people drawn from each in turn. */
export interface Load {
  messagesPerSecond: number;
  seconds: number;
  bodies: string[];
}

/** What came of a load. Times in milliseconds. */
export interface Outcome {
  offered: number;
  acknowledged: number;
  refused: number;
  /** Messages times members. */
  deliveries: number;
  /** Deliveries that were owed for acknowledged messages and had not come 30 s after the last one was sent. */
  lost: number;
  doubled: number;
  outOfOrder: number;
  acknowledgement: Spread;
  /** From sending to the last member. */
  delivery: Spread;
  /** From the first message to the last delivery. */
  seconds: number;
}

export interface Spread {
  p50: number;
  p95: number;
  p99: number;
  max: number;
}

/** What the generator is told, one after the other, and what it answers. */
export type Order = { kind: "connect"; target: Target } | { kind: "load"; load: Load } | { kind: "leave" };
export type Answer = { kind: "connected"; ms: number } | { kind: "outcome"; outcome: Outcome } | { kind: "left" };
