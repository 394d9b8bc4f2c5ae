import { AppError } from "../app-error";
import type { ApiRequest } from "../http/api-request";
import { requireViewer } from "./require-viewer";
import { isAdmin, type Viewer } from "./viewer";

/**
 * The admin who is asking, where a member finds nothing at all; asked before anything else of the request is looked at.
 *
 * @throws AppError `unauthenticated`, or `not_found` for a member
 */
export async function requireAdminViewer(request: ApiRequest): Promise<Viewer> {
  const viewer = await requireViewer(request);
  if (!isAdmin(viewer)) throw new AppError("not_found");
  return viewer;
}
