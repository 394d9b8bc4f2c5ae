const tails = new Map<string, Promise<unknown>>();

/**
 * Runs the tasks on one thing one after another, those on different things side by side.
 *
 * A task is a transaction and the push that tells it. Without the order two commits could be told the other way round,
 * since their answers come over two connections of the pool. Between processes a row's lock decides.
 * @param thing `channel:ID`, `user:ID` or `workspace`
 */
export function inOrder<Result>(thing: string, task: () => Promise<Result>): Promise<Result> {
  const before = tails.get(thing) ?? Promise.resolve();
  const result = before.then(task, task);
  tails.set(thing, result);
  const forget = () => {
    if (tails.get(thing) === result) tails.delete(thing);
  };
  result.then(forget, forget);
  return result;
}
