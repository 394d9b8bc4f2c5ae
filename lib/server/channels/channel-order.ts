const tails = new Map<number, Promise<unknown>>();

/**
 * Runs tasks of one channel one after another, those of different channels side by side.
 *
 * A task is a transaction and the push that tells it. Without the order two commits could be told the other way round,
 * since their answers come over two connections of the pool. Between processes the row lock decides.
 */
export function inChannelOrder<Result>(channelId: number, task: () => Promise<Result>): Promise<Result> {
  const before = tails.get(channelId) ?? Promise.resolve();
  const result = before.then(task, task);
  tails.set(channelId, result);
  const forget = () => {
    if (tails.get(channelId) === result) tails.delete(channelId);
  };
  result.then(forget, forget);
  return result;
}
