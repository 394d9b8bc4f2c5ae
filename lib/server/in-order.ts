import { AppError } from "./app-error";

const tails = new Map<string, Promise<unknown>>();

/** Whoever has stood in line for so long is answered: where the database does not, each task before would take as long. */
const PATIENCE_MS = 4_000;

/**
 * Runs the tasks on one thing one after another, those on different things side by side.
 *
 * A task is a transaction and the push that tells it. Without the order two commits could be told the other way round,
 * since their answers come over two connections of the pool. Between processes a row's lock decides.
 * @param thing `channel:ID`, `user:ID` or `workspace`
 * @throws AppError `unavailable`, without having begun, when the tasks before took too long
 */
export function inOrder<Result>(thing: string, task: () => Promise<Result>): Promise<Result> {
  const before = tails.get(thing) ?? Promise.resolve();
  const deadline = Date.now() + PATIENCE_MS;
  const inTurn = () => (Date.now() > deadline ? Promise.reject(new AppError("unavailable")) : task());
  const result = before.then(inTurn, inTurn);
  tails.set(thing, result);
  const forget = () => {
    if (tails.get(thing) === result) tails.delete(thing);
  };
  result.then(forget, forget);
  return result;
}
