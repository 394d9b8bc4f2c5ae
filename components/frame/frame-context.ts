import { createContext, use } from "react";

interface Frame {
  /** Opens the channels where they have no column of their own. */
  showChannels: () => void;
  /** Whether the members have their column, where there is room for one. */
  isMembersShown: boolean;
  /** Shows or puts away that column, also for the next visit. */
  setMembersShown: (isShown: boolean) => void;
}

export const FrameContext = createContext<Frame>({
  showChannels: () => undefined,
  isMembersShown: true,
  setMembersShown: () => undefined,
});

/** The frame around the page: what a page may ask of it. */
export function useFrame(): Frame {
  return use(FrameContext);
}
