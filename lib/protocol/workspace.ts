import * as z from "zod/mini";
import { textField } from "./fields";
import { WORKSPACE_NAME_MAX_CHARS } from "./limits";

export interface Workspace {
  name: string;
  registration: "invite" | "open";
}

/** `PATCH /api/workspace` [AUTH7] */
export const updateWorkspaceInput = z.strictObject({
  name: z.optional(textField({ min: 1, max: WORKSPACE_NAME_MAX_CHARS })),
  registration: z.optional(z.enum(["invite", "open"])),
});
export type UpdateWorkspaceInput = z.infer<typeof updateWorkspaceInput>;
