import type { Target } from "../generator/job";
import type { Usage } from "./usage";

/** A server that takes part, running with everybody it needs to know. */
export interface Contestant {
  name: string;
  target: Target;
  /** What its processes have used since they started. */
  usage(): Usage;
  /** Has the server give back what it does not use. */
  collectGarbage(): Promise<void>;
  /** Ends it, and leaves nothing behind. */
  end(): Promise<void>;
}

/** How many channels of how many people; nobody is in two of them. */
export interface Crew {
  channels: number;
  peopleInEach: number;
}
