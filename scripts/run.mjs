import { spawn } from "node:child_process";
import { ROOT } from "./root.mjs";

/** Without what npm has set for the script that it runs: another npm below would take that for its own settings. */
export const CLEAN_ENV = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name)));

/**
 * Runs a program in the project's folder. Ctrl-C reaches it as it reaches us; a signal sent to us alone is passed on.
 *
 * @param {string} file
 * @param {string[]} args
 * @param {{ env?: Record<string, string>, quiet?: boolean }} [options] quiet: its output is shown only if it fails
 * @returns {Promise<number>} its exit code
 */
export async function run(file, args, { env = {}, quiet = false } = {}) {
  const stdio = quiet ? ["ignore", "pipe", "pipe"] : "inherit";
  const child = spawn(file, args, { cwd: ROOT, env: { ...CLEAN_ENV, ...env }, stdio });
  const output = [];
  child.stdout?.on("data", (chunk) => output.push(chunk));
  child.stderr?.on("data", (chunk) => output.push(chunk));
  const passOn = (signal) => child.kill(signal);
  const ignore = () => {};
  process.on("SIGTERM", passOn).on("SIGINT", ignore);
  const exitCode = await new Promise((resolve, reject) => {
    child.once("error", reject).once("close", (code, signal) => resolve(signal ? 130 : (code ?? 1)));
  });
  process.off("SIGTERM", passOn).off("SIGINT", ignore);
  if (exitCode !== 0 && quiet) process.stderr.write(`\n${Buffer.concat(output)}\n`);
  return exitCode;
}

/** As `run`, and throws where that fails. */
export async function runOrFail(file, args, options) {
  const exitCode = await run(file, args, options);
  if (exitCode !== 0) throw new FailedCommand(exitCode);
}

/** A program has failed, and its own output has said why. */
export class FailedCommand extends Error {
  constructor(exitCode) {
    super(`a command failed with exit code ${exitCode}`);
    this.exitCode = exitCode;
  }
}

/** Ends this script as its work ends: with the exit code of the command that failed, and without a stack for it. */
export async function main(work) {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof FailedCommand)) throw error;
    process.exit(error.exitCode);
  }
}
