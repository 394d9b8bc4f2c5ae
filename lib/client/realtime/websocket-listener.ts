import type { Envelope, EnvelopeType, JoinedChannel } from "@/lib/protocol/realtime";
import type { ConnectionState } from "./connection-state";

export type EnvelopeOf<Type extends EnvelopeType> = Extract<Envelope, { type: Type }>;

/** What to do with each type of envelope; the end of the session is the service's own, which tells `onSignedOut`. */
export type EnvelopeRoutes = {
  [Type in Exclude<EnvelopeType, "session_ended">]: (envelope: EnvelopeOf<Type>) => void;
};

/** The one who hears everything a connection has to tell. */
export interface WebSocketListener {
  routes: EnvelopeRoutes;
  /** @param lastError code of what went wrong last, null while nothing did */
  onConnectionState(this: void, state: ConnectionState, lastError: string | null): void;
  /** @param joined null when the channel may not be joined */
  onJoin(this: void, channelId: number, joined: JoinedChannel | null): void;
  /** The session has ended: nothing will be retried. */
  onSignedOut(this: void): void;
}
