import type { Outcome } from "../generator/job";

export interface ScenarioOptions {
  /** Bodies of messages, of real lengths. */
  bodies: string[];
  /** Seconds instead of minutes: shows that nothing is lost, and nothing about speed. */
  isSmoke: boolean;
}

/** One line of the table: what one contestant did under one load. */
export interface Row extends Outcome {
  scenario: string;
  contestant: string;
  messagesPerSecond: number;
  /** Of one core, in percent, while the load lasted. */
  serverCpuPercent: number;
  databaseCpuPercent: number;
  serverMemoryBytes: number;
}

export interface Report {
  rows: Row[];
  /** Sentences beneath the table: ratios, and which bars were not reached. */
  notes: string[];
}

export type Scenario = (options: ScenarioOptions) => Promise<Report>;
