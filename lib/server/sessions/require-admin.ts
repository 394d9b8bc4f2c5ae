import { AppError } from "../app-error";
import { isAdmin, type Viewer } from "./viewer";

/** Refuses who is neither owner nor admin. @throws AppError `forbidden` */
export function requireAdmin(viewer: Viewer): void {
  if (!isAdmin(viewer)) throw new AppError("forbidden", { message: "Only admins may do this." });
}
