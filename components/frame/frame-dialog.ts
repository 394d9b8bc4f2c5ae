/** What the frame can show in front of the page. */
export type FrameDialog =
  { kind: "switcher" | "browse" | "create" | "invite" | "shortcuts" } | { kind: "person"; userId: number };
