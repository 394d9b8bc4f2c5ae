/** What happened so far, for the account given at the end. */
export interface Tally {
  sent: number;
  /** The workspace had them from an earlier run. [MSG2] */
  wereThere: number;
  /** Refused lines by the code of the refusal. */
  refused: Map<string, number>;
  /** How long each sent line took. */
  latenciesMs: number[];
  /** From the first line to the last, file by file, without the making of accounts. */
  playedMs: number;
  /** Time spent waiting for limits and failures to pass. */
  waitedMs: number;
  /** Joins, leaves and renames, and lines that say nothing. */
  passedOver: number;
  /** Lines of no known form. */
  unreadable: number;
  /** Done by an earlier run and not sent again. */
  doneBefore: number;
}

export function createTally(): Tally {
  return {
    sent: 0,
    wereThere: 0,
    refused: new Map(),
    latenciesMs: [],
    playedMs: 0,
    waitedMs: 0,
    passedOver: 0,
    unreadable: 0,
    doneBefore: 0,
  };
}

/** How many lines were refused, whatever the code. */
export function countRefused(tally: Tally): number {
  return [...tally.refused.values()].reduce((sum, count) => sum + count, 0);
}
