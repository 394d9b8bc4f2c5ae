/** Does something over and over until it is stopped, so that whoever still listens has something to hear. */
export class SteadyTalk {
  private isWanted = true;
  private readonly talking: Promise<void>;

  constructor(private readonly say: (count: number) => Promise<unknown>) {
    this.talking = this.talk();
  }

  async stop(): Promise<void> {
    this.isWanted = false;
    await this.talking;
  }

  private async talk(): Promise<void> {
    for (let count = 0; this.isWanted; count += 1) await this.say(count);
  }
}
