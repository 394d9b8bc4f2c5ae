import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Row } from "../scenarios/scenario";
import { selfTimes, type CpuProfile } from "./self-times";
import { sourceOf } from "./source-of";

const FOLDER = "dist";
const MOST_EXPENSIVE = 20;

const nameOf = (scenario: string) => `bench-${scenario}.cpuprofile`;

/** Has Node write what the server did, from its start to its end. */
export function profileOptions(scenario: string): string[] {
  return ["--cpu-prof", `--cpu-prof-dir=${FOLDER}`, `--cpu-prof-name=${nameOf(scenario)}`];
}

/** The most expensive functions of the server while the longest load of a scenario lasted. */
export async function printProfile(scenario: string, rows: readonly Row[]): Promise<void> {
  const windows = rows.flatMap(({ contestant, window }) => (contestant === "Huddle Up" && window ? [window] : []));
  const window = windows.sort((a, b) => b[1] - b[0] - (a[1] - a[0]))[0];
  if (!window) return;
  const profile = JSON.parse(await readFile(path.join(FOLDER, nameOf(scenario)), "utf8")) as CpuProfile;
  const bundleLines = (await readFile(path.join(FOLDER, "server.js"), "utf8")).split("\n");
  console.log(
    `\n${scenario}: self time on the server in the ${((window[1] - window[0]) / 1e6).toFixed(0)} s of its load`,
  );
  for (const { name, url, line, share } of selfTimes(profile, window).slice(0, MOST_EXPENSIVE)) {
    console.log(`${(share * 100).toFixed(1).padStart(6)} %  ${name}  ${sourceOf(url, line, bundleLines)}`);
  }
  console.log("");
}
