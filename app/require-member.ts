import { redirect } from "next/navigation";
import type { Viewer } from "@/lib/server/sessions/viewer";
import { isWorkspaceEmpty } from "@/lib/server/workspace/is-workspace-empty";
import { currentViewer } from "./current-viewer";

/**
 * Who looks at a page of the chat. Others go to the first run, or to the sign-in and then back to `path`.
 *
 * A courtesy of the page and not a lock: every service asks again.
 */
export async function requireMember(path: string): Promise<Viewer> {
  const viewer = await currentViewer();
  if (viewer) return viewer;
  if (await isWorkspaceEmpty()) redirect("/setup");
  redirect(path === "/" ? "/sign-in" : `/sign-in?next=${encodeURIComponent(path)}`);
}
