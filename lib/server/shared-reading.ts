import { setImmediate as turn } from "node:timers/promises";

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

  /** @param read for all of the keys */
  constructor(private readonly read: (keys: Key[]) => Promise<Found>) {}

  /** @returns what was read for this key and the others. @throws what the reading throws, which all of it share */
  ask(key: Key): Promise<Found> {
    const reading = (this.gathering ??= this.gather());
    reading.keys.add(key);
    return reading.found;
  }

  private gather(): Reading<Key, Found> {
    const keys = new Set<Key>();
    const found = Promise.all([this.underWay, turn()]).then(() => {
      this.gathering = null;
      return this.read([...keys]);
    });
    // Whoever asked is told of the failure.
    this.underWay = found.catch(() => undefined);
    return { keys, found };
  }
}
