/** Whether someone is online; `unknown` where it was not told: to a guest, without a connection, of no member. [RT6] */
export type Presence = "online" | "offline" | "unknown";
