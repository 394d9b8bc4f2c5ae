import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { endWithBench } from "../what-runs";
import type { Task, Tasks } from "./job";

/** The generator as whoever runs a scenario sees it. */
export class GeneratorProcess {
  /** Ends it, and everybody's connections with it. */
  readonly end: () => Promise<void>;
  private readonly child: ChildProcess;

  constructor() {
    const program = path.join(import.meta.dirname, "main.ts");
    this.child = fork(program, { execArgv: ["--import", "tsx"] });
    const exited = once(this.child, "exit");
    this.end = endWithBench(async () => {
      this.child.kill("SIGKILL");
      await exited;
    });
  }

  get pid(): number {
    return this.child.pid!;
  }

  /** @throws Error when the generator ended instead */
  do<Kind extends Task>(kind: Kind, input: Tasks[Kind]["input"]): Promise<Tasks[Kind]["output"]> {
    return new Promise((resolve, reject) => {
      const onExit = () => reject(new Error("the generator has ended"));
      this.child.once("exit", onExit);
      this.child.once("message", ({ output }: { output: Tasks[Kind]["output"] }) => {
        this.child.off("exit", onExit);
        resolve(output);
      });
      this.child.send({ kind, input });
    });
  }
}
