import type { Spread } from "./spread-of";

/** Who takes part, as the generator needs to know them; plain data, since it crosses into another process. */
export interface Target {
  /** How a message is sent: over HTTP as the contract says, or over the socket, which is all that bare Socket.IO has. */
  protocol: "contract" | "bare";
  port: number;
  people: Participant[];
}

export interface Participant {
  userId: number;
  /** Opens the socket and signs requests; empty where nobody asks. */
  token: string;
  channelId: number;
}

/** A load of messages: so many a second, spread evenly over the channels, by people drawn from each in turn. */
export interface Load {
  messagesPerSecond: number;
  seconds: number;
  bodies: string[];
  /** So many of the people say every two seconds that they are typing. */
  typists: number;
  /** How long what was sent last may take to arrive. */
  patienceMs: number;
}

/** What came of a load. Times in milliseconds. */
export interface Outcome {
  offered: number;
  acknowledged: number;
  refused: number;
  /** Messages times members. */
  deliveries: number;
  /** Deliveries that were owed for acknowledged messages and had not come when the patience was over. */
  lost: number;
  doubled: number;
  outOfOrder: number;
  answer: Spread;
  /** From sending to the last member. */
  delivery: Spread;
  /** From the first message to the last delivery. */
  seconds: number;
  /** How long sending took; longer than asked for, the generator could not keep up. */
  sendingSeconds: number;
}

/** Everybody comes within so many seconds, and has so long to be in. */
export interface Opening {
  withinSeconds: number;
  /** Where everybody looks first. */
  channelId: number;
  patienceMs: number;
}

/** How the opening went. Spreads are null where the contestant has no such step. */
export interface OpeningOutcome {
  /** How many got through all of it. */
  in: number;
  token: Spread | null;
  handshake: Spread;
  channels: Spread | null;
  newest: Spread | null;
  /** From the last one's handshake until each knew that everybody is online; null when that was not within the patience. */
  presenceMs: number | null;
  /** Attempts that were refused and made again, and what the first refusal said. */
  refusals: number;
  firstRefusal: string | null;
  seconds: number;
}

export interface Flap {
  /** How many of those who are cut off send meanwhile, over HTTP. */
  senders: number;
  messages: number;
  awaySeconds: number;
  /** Over how long everybody comes back. */
  returnSpreadMs: number;
  generalId: number;
  bodies: string[];
  patienceMs: number;
}

/** How the flap went, in two parts, so that whoever measures can look in between. */
export interface FlapOutcome {
  back: number;
  acknowledged: number;
  /** Messages times those who were to have them. */
  deliveries: number;
  lost: number;
  doubled: number;
  /** From being allowed back to having everything, of each person. */
  complete: Spread;
  /** Attempts that were refused and made again, and what the first refusal said. */
  refusals: number;
  firstRefusal: string | null;
  seconds: number;
}

/** Questions about one long channel, one at a time. */
export interface Asking {
  channelId: number;
  lastSeq: number;
  times: number;
}

/** Milliseconds of each kind of question, and how many answers were not what they should be. */
export interface AskingOutcome {
  opening: Spread;
  paging: Spread;
  jumping: Spread;
  wrong: number;
}

/** What the generator can be told, and what it answers. */
export interface Tasks {
  /** Makes the people known; nobody connects. */
  gather: { input: Target; output: null };
  /** Everybody connects. */
  connect: { input: null; output: { handshake: Spread; seconds: number } };
  load: { input: Load; output: Outcome };
  open: { input: Opening; output: OpeningOutcome };
  /** Everybody but a few is cut off, and those send. */
  cut: { input: Flap; output: { offered: number; acknowledged: number } };
  /** Those who were cut off come back. */
  comeBack: { input: Flap; output: FlapOutcome };
  ask: { input: Asking; output: AskingOutcome };
  /** How many are connected. */
  count: { input: null; output: number };
  /** Everybody is gone without a word. */
  leave: { input: null; output: null };
}

export type Task = keyof Tasks;
export type Order = { [Kind in Task]: { kind: Kind; input: Tasks[Kind]["input"] } }[Task];
