import { AppError } from "./app-error";

/** Lets only so many tasks run at once; the others wait here, in the order they came, and hold nothing meanwhile. */
export class Turnstile {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  /**
   * @param places how many tasks may run at once
   * @param patienceMs after which a task that has not begun is refused
   */
  constructor(
    private readonly places: number,
    private readonly patienceMs: number,
  ) {}

  /** @throws AppError `unavailable`, without having begun, when its turn came too late */
  async pass<Result>(task: () => Promise<Result>): Promise<Result> {
    const deadline = Date.now() + this.patienceMs;
    if (this.running < this.places) this.running += 1;
    else await new Promise<void>((resolve) => this.waiting.push(resolve));
    try {
      if (Date.now() > deadline) throw new AppError("unavailable");
      return await task();
    } finally {
      this.passOn();
    }
  }

  /** Whoever waited longest takes the place over, so that nobody who comes meanwhile can. */
  private passOn(): void {
    const next = this.waiting.shift();
    if (next) next();
    else this.running -= 1;
  }
}
