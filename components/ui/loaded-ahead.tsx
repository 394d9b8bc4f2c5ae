"use client";

import type { ComponentType } from "react";
import { onDemand } from "./on-demand";

const loaders = new Set<() => void>();
let isAhead = false;

/**
 * Makes a component of one that opens at a click: a menu, a dialog. Nobody needs it to read and write, and the libraries
 * behind it weigh as much as all else of ours.
 *
 * It is loaded while the page rests, and mounted where it is wanted; wanted before it is there it appears when it comes.
 */
export function loadedAhead<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  const useLoaded = onDemand(load);
  if (isAhead) useLoaded.load();
  else loaders.add(useLoaded.load);
  return function LoadedAhead(props: Props) {
    const Loaded = useLoaded(true);
    return Loaded && <Loaded {...props} />;
  };
}

/** Loads what the page may open, and what that may open in turn. What could not be loaded is asked for again where it is wanted. */
export function loadAhead(): void {
  isAhead = true;
  for (const load of loaders) load();
}
