import { request } from "../api/request";

/** Changes that arrive in a burst are read together, and a busy workspace is not read without a pause. */
const REST_MS = 300;

interface PageReaderOptions<Answer> {
  address: string;
  onAnswer: (answer: Answer) => void;
  onFailure: (error: unknown) => void;
}

/** Reads one page of a table, and again as often as it is told to be out of date: one read at a time. */
export class PageReader<Answer> {
  private isBusy = false;
  private isAskedAgain = false;
  private isStopped = false;

  constructor(private readonly options: PageReaderOptions<Answer>) {}

  read(): void {
    if (this.isBusy) this.isAskedAgain = true;
    else void this.readNow();
  }

  /** What is under way is dropped. */
  stop(): void {
    this.isStopped = true;
  }

  private async readNow(): Promise<void> {
    const { address, onAnswer, onFailure } = this.options;
    this.isBusy = true;
    this.isAskedAgain = false;
    try {
      const answer = await request<Answer>("GET", address);
      if (!this.isStopped) onAnswer(answer);
    } catch (error) {
      if (!this.isStopped) onFailure(error);
    }
    setTimeout(() => this.rested(), REST_MS);
  }

  private rested(): void {
    this.isBusy = false;
    if (this.isAskedAgain && !this.isStopped) void this.readNow();
  }
}
