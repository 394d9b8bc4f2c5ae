import { appendFileSync, mkdirSync } from "node:fs";
import path from "node:path";
import type { Verdict } from "./judge";

export interface FaultRow {
  /** With its number, `F1 kill -9 under load`. */
  fault: string;
  rounds: number;
  verdict: Pick<Verdict, "acknowledged" | "lost" | "doubled">;
  /** Of each round, or of some. */
  recoveryMs: number[];
}

/** A line of the table that `npm run test:faults` prints at its end. Call it before what may fail. */
export function recordRow({ fault, rounds, verdict: { acknowledged, lost, doubled }, recoveryMs }: FaultRow): void {
  const file = process.env.HUDDLE_FAULT_TABLE;
  if (!file) return;
  const row = { fault, rounds, acknowledged, lost: lost.length, doubled: doubled.length, recoveryMs };
  mkdirSync(path.dirname(file), { recursive: true });
  appendFileSync(file, `${JSON.stringify(row)}\n`);
}
