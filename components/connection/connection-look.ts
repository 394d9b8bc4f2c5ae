import { LoaderCircle, RefreshCw, Wifi, WifiOff, type LucideIcon } from "lucide-react";

export type ConnectionStatus = "connecting" | "connected" | "reconnecting" | "disconnected";

interface ConnectionLook {
  icon: LucideIcon;
  /** The state's colour, as a text colour. */
  color: string;
}

/** Icon and colour of each state: green, blue, yellow, red. [S5] */
export const CONNECTION_LOOKS: Record<ConnectionStatus, ConnectionLook> = {
  connected: { icon: Wifi, color: "text-ok" },
  connecting: { icon: LoaderCircle, color: "text-info" },
  reconnecting: { icon: RefreshCw, color: "text-warn" },
  disconnected: { icon: WifiOff, color: "text-bad" },
};
