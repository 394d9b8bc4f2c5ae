/** What a socket knows of who is behind it. Not their role: that may change while it is open. */
export interface ConnectionData {
  userId: number;
  sessionId: number;
}
