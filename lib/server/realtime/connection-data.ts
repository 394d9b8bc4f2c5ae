import type { Viewer } from "../sessions/viewer";

/** What a socket knows of who is behind it. */
export interface ConnectionData {
  viewer: Viewer;
}
