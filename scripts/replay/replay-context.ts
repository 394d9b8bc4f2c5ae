import type { Admin } from "./admin";
import type { Api } from "./api";
import type { Screen } from "./screen";
import type { WorkspaceState } from "./state-file";
import type { Tally } from "./tally";

/** What every step of a replay works with. */
export interface Replay {
  api: Api;
  admin: Admin;
  /** What is known of the workspace; changed in place. */
  workspace: WorkspaceState;
  /** Keeps what is known. */
  save(): Promise<void>;
  screen: Screen;
  tally: Tally;
  signal: AbortSignal;
}
