/** How much somebody has written on this device that nobody else has. */
export interface Unsent {
  messages: number;
  drafts: number;
}
