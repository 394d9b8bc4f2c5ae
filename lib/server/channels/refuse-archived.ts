import { AppError } from "../app-error";

/** @throws AppError `conflict` when the channel is read-only. [CH3] */
export function refuseArchived(channel: { isArchived: boolean }): void {
  if (channel.isArchived) throw new AppError("conflict", { message: "This channel is archived: it can only be read." });
}
