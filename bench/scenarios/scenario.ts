import type { StartProduct } from "../contestants/start-product";
import type { Spread } from "../generator/spread-of";

export interface ScenarioOptions {
  /** Bodies of messages, of real lengths. */
  bodies: string[];
  /** Seconds and a small crew instead of minutes and a thousand: shows that nothing is lost, and nothing about speed. */
  isSmoke: boolean;
  startProduct: StartProduct;
}

/** What may be measured; a row leaves out what it has no figure of. Shares are of one core, in percent. */
interface Figures {
  offered: number;
  acknowledged: number;
  refused: number;
  /** Messages times members. */
  deliveries: number;
  deliveriesPerSecond: number;
  lost: number;
  doubled: number;
  outOfOrder: number;
  /** Milliseconds until whoever asked had the answer. */
  answer: Spread;
  /** Milliseconds from sending to the last member. */
  delivery: Spread;
  serverCpuPercent: number;
  databaseCpuPercent: number;
  generatorCpuPercent: number;
  serverMemoryBytes: number;
  memoryBytesPerConnection: number;
  /** How much of what bare Socket.IO reached this is. */
  ratio: number;
  /** When it was measured, in microseconds of the system's steady clock, as CPU profiles have it. */
  window: readonly [fromUs: number, toUs: number];
}

/** One line of the table: what one contestant did under one load. */
export interface Row extends Partial<Figures> {
  scenario: string;
  contestant: string;
  /** What of the scenario it is: `1000 msg/s`, `handshake`. */
  what: string;
}

/** What the product promises, and whether it was kept. */
export interface Bar {
  /** `delivery p99 below 100 ms` */
  what: string;
  figure: string;
  isReached: boolean;
  /** Correctness holds with any crew on any machine; speed is judged in a full run alone. */
  kind: "correctness" | "speed";
}

export interface Report {
  rows: Row[];
  bars: Bar[];
  /** Sentences beneath the table: what the figures do not say. */
  notes: string[];
}

export type Scenario = (options: ScenarioOptions) => Promise<Report>;
