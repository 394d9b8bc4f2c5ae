import { cache } from "react";
import { getCurrentUser } from "@/lib/server/users/get-current-user";
import { currentViewer } from "./current-viewer";

/** The signed-in person, for the language and the chat; null for nobody. */
export const currentUser = cache(async () => {
  const viewer = await currentViewer();
  return viewer && getCurrentUser(viewer);
});
