import { fork, type ChildProcess } from "node:child_process";
import path from "node:path";
import { OTHER_CORE, pin } from "../contestants/pin";
import type { Answer, Load, Order, Outcome, Target } from "./job";

/** The generator as whoever runs a scenario sees it. */
export class GeneratorProcess {
  private readonly child: ChildProcess;

  constructor() {
    const program = path.join(import.meta.dirname, "main.ts");
    this.child = fork(program, { execArgv: ["--import", "tsx"] });
    pin(OTHER_CORE, [this.child.pid!]);
  }

  /** @returns milliseconds until everybody was connected */
  async connect(target: Target): Promise<number> {
    const answer = await this.order({ kind: "connect", target });
    return answer.kind === "connected" ? answer.ms : NaN;
  }

  async carry(load: Load): Promise<Outcome> {
    const answer = await this.order({ kind: "load", load });
    if (answer.kind !== "outcome") throw new Error(`the generator answered ${answer.kind}`);
    return answer.outcome;
  }

  async leave(): Promise<void> {
    await this.order({ kind: "leave" });
  }

  stop(): void {
    if (this.child.connected) this.child.disconnect();
  }

  private order(order: Order): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const onExit = () => reject(new Error("the generator has ended"));
      this.child.once("exit", onExit);
      this.child.once("message", (answer: Answer) => {
        this.child.off("exit", onExit);
        resolve(answer);
      });
      this.child.send(order);
    });
  }
}
