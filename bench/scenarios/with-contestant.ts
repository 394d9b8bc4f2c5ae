import type { Contestant, Crew, StartContestant } from "../contestants/contestant";
import { GeneratorProcess } from "../generator/generator-process";

/** A contestant with everybody connected to it. */
export interface Match {
  contestant: Contestant;
  generator: GeneratorProcess;
  /** Until the last was connected. */
  connectMs: number;
}

/** Starts a contestant, connects everybody, and leaves nothing behind. */
export async function withContestant<Result>(
  start: StartContestant,
  crew: Crew,
  work: (match: Match) => Promise<Result>,
): Promise<Result> {
  const contestant = await start(crew);
  const generator = new GeneratorProcess();
  try {
    const connectMs = await generator.connect(contestant.target);
    return await work({ contestant, generator, connectMs });
  } finally {
    generator.stop();
    await contestant.stop();
  }
}
