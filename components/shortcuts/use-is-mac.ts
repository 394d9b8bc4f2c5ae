import { useSyncExternalStore } from "react";

const subscribe = () => () => undefined;
const onServer = () => false;

let isMac: boolean | undefined;

/** Whether this is one of Apple's machines, whose keys have other names; no to the server. */
export function useIsMac(): boolean {
  return useSyncExternalStore(subscribe, readIsMac, onServer);
}

/** Read once: React asks each time that something with a shortcut is drawn, and the browser looks it up anew each time. */
function readIsMac(): boolean {
  return (isMac ??= /Mac|iPhone|iPad/.test(navigator.platform));
}
