import { createContext, use } from "react";

interface Frame {
  /** Opens the channels where they have no column of their own. */
  showChannels: () => void;
}

export const FrameContext = createContext<Frame>({ showChannels: () => undefined });

/** The frame around the page: what a page may ask of it. */
export function useFrame(): Frame {
  return use(FrameContext);
}
