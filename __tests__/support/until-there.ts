import { setImmediate as nextTurn } from "node:timers";

interface Wait<Found> {
  /** @returns what is waited for, once it is there */
  look: () => Found | undefined;
  /** Has it look again whenever something has changed. @returns what ends that */
  onChange: (check: () => void) => () => void;
  /** What is thrown after the deadline. */
  toError: () => Error;
  deadlineMs: number;
}

/** Waits until something is there. @throws what it is given, after the deadline */
export function untilThere<Found>({ look, onChange, toError, deadlineMs }: Wait<Found>): Promise<Found> {
  return new Promise((resolve, reject) => {
    const check = () => {
      const found = look();
      if (found === undefined) return;
      clearTimeout(deadline);
      stop();
      resolve(found);
    };
    const giveUp = () => {
      check();
      stop();
      reject(toError());
    };
    // A process that got no CPU for a while ends its timers before it reads what has come meanwhile.
    const deadline = setTimeout(() => nextTurn(giveUp), deadlineMs);
    const stop = onChange(check);
    check();
  });
}
