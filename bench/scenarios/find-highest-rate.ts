interface Climb {
  /** Messages a second, of the first step. */
  from: number;
  to: number;
  /** After which no further step is begun. */
  budgetMs: number;
}

const COARSE = 1.5;
const FINE = 1.1;

/**
 * Raises the rate until a contestant cannot keep up any more: by halves, and from the last rate that was kept up with by
 * tenths. A step that fails is tried once more, since a pause of somebody else's may have been to blame.
 *
 * The steps are the same for everybody, up to the first that fails.
 * @param carry one step; it ends once everything that was sent has come
 * @returns the last step that was kept up with; null when not even the first was
 */
export async function findHighestRate<Step>(
  { from, to, budgetMs }: Climb,
  carry: (messagesPerSecond: number) => Promise<Step>,
  isKeptUpWith: (step: Step) => boolean,
): Promise<Step | null> {
  const deadline = performance.now() + budgetMs;
  const carryTwice = async (rate: number) => {
    const step = await carry(rate);
    return isKeptUpWith(step) || performance.now() > deadline ? step : carry(rate);
  };
  let best: { rate: number; step: Step } | null = null;
  let failedAt = Infinity;
  let factor = COARSE;
  for (let rate = from; rate <= to && performance.now() < deadline;) {
    const step = await carryTwice(Math.round(rate));
    if (isKeptUpWith(step)) best = { rate, step };
    else if (factor === FINE || !best) break;
    else {
      failedAt = rate;
      factor = FINE;
    }
    rate = (best?.rate ?? from) * factor;
    // Close below what has failed there is nothing to find.
    if (rate * Math.sqrt(FINE) > failedAt) break;
  }
  return best?.step ?? null;
}
