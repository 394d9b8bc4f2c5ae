import { randomBytes } from "node:crypto";
import type { CreateInviteInput, Invite } from "@/lib/protocol/invites";
import { tellAdmins } from "../admin/tell-admins";
import { database } from "../database/prisma";
import { requireAdmin } from "../sessions/require-admin";
import type { Viewer } from "../sessions/viewer";
import { toInvite } from "./to-invite";

const HOUR_MS = 60 * 60_000;
/** 96 bits, 16 characters in a link: nobody guesses one. */
const CODE_BYTES = 12;

interface CreateInvite {
  viewer: Viewer;
  input: CreateInviteInput;
  /** Where people reach this app. */
  baseUrl: string;
}

/** Makes a code that lets people in, for as many and as long as asked, else without end. [AUTH7] */
export async function createInvite({ viewer, input, baseUrl }: CreateInvite): Promise<Invite> {
  requireAdmin(viewer);
  const { maxUses, expiresInHours } = input;
  const row = await database().invite.create({
    data: {
      code: randomBytes(CODE_BYTES).toString("base64url"),
      createdById: viewer.userId,
      maxUses: maxUses ?? null,
      expiresAt: expiresInHours ? new Date(Date.now() + expiresInHours * HOUR_MS) : null,
    },
  });
  tellAdmins("invites");
  return toInvite(row, baseUrl);
}
