import type { Contestant } from "../contestants/contestant";
import { OTHER_CORE, pin } from "../contestants/pin";
import { GeneratorProcess } from "../generator/generator-process";

/** A contestant and the generator that knows its people; nobody is connected. */
export interface Match {
  contestant: Contestant;
  generator: GeneratorProcess;
}

/** Starts a contestant and a generator, and leaves nothing behind. */
export async function withContestant<Result>(
  starting: Promise<Contestant>,
  work: (match: Match) => Promise<Result>,
): Promise<Result> {
  const contestant = await starting;
  try {
    const generator = new GeneratorProcess();
    try {
      pin(OTHER_CORE, [generator.pid]);
      await generator.do("gather", contestant.target);
      return await work({ contestant, generator });
    } finally {
      await generator.end();
    }
  } finally {
    await contestant.end();
  }
}
