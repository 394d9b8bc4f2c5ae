import { setImmediate as turn } from "node:timers/promises";
import { AppError } from "./app-error";

interface Reading<Key, Found> {
  keys: Set<Key>;
  found: Promise<Found>;
}

/**
 * Reads in one statement what many ask for at once: those who ask while one reading is under way make the next, and so do
 * all whose requests one turn of the event loop brings. The busier the process is, the more those are.
 *
 * Nobody shares a reading that has begun before they asked, so that what was committed before is seen, as if each read for
 * themselves. However many ask, one connection of the pool is taken.
 */
export class SharedReading<Key, Found> {
  /** The one that has not begun yet. */
  private gathering: Reading<Key, Found> | null = null;
  private underWay: Promise<unknown> = Promise.resolve();

  /**
   * @param read for all of the keys
   * @param patienceMs whoever has waited longer for their turn is refused: where the database does not answer, each turn
   *   before would take as long
   */
  constructor(
    private readonly read: (keys: Key[]) => Promise<Found>,
    private readonly patienceMs = Infinity,
  ) {}

  /**
   * @returns what was read for this key and the others
   * @throws what the reading throws, which all of it share; AppError `unavailable` when patience has ended
   */
  ask(key: Key): Promise<Found> {
    const reading = (this.gathering ??= this.gather());
    reading.keys.add(key);
    return reading.found;
  }

  private gather(): Reading<Key, Found> {
    const keys = new Set<Key>();
    const deadline = performance.now() + this.patienceMs;
    const found = Promise.all([this.underWay, turn()]).then(() => {
      this.gathering = null;
      if (performance.now() > deadline) throw new AppError("unavailable");
      return this.read([...keys]);
    });
    // Whoever asked is told of the failure.
    this.underWay = found.catch(() => undefined);
    return { keys, found };
  }
}
