import type { CreateUserInput } from "@/lib/protocol/users";
import { AppError } from "../app-error";
import type { Prisma } from "../database/generated/client";
import { spendInvite } from "../invites/spend-invite";
import { isWorkspaceEmpty } from "../workspace/is-workspace-empty";
import { isSetupCode } from "./is-setup-code";

const FIRST_NAME = "Huddle Up";

interface Newcomer {
  input: CreateUserInput;
  isOwnMachine: boolean;
}

/**
 * By which right somebody joins: as the first, by invitation, or because registration is open. [AUTH1]
 *
 * Of two first people the workspace's row decides: the second waits for the first's commit, finds the row taken, and
 * needs an invitation like anyone.
 * @throws AppError `forbidden` naming the code that is missing or wrong
 */
export async function admit(
  tx: Prisma.TransactionClient,
  { input, isOwnMachine }: Newcomer,
): Promise<"first" | "invited" | "registered"> {
  if (await isWorkspaceEmpty(tx)) {
    if (!isOwnMachine) requireSetupCode(input.setupCode);
    const { count } = await tx.workspace.createMany({ data: { id: 1, name: FIRST_NAME }, skipDuplicates: true });
    if (count === 1) return "first";
  }
  const { registration } = await tx.workspace.findUniqueOrThrow({ where: { id: 1 } });
  if (registration === "open") return "registered";
  if (input.inviteCode === undefined) throw refusal("inviteCode", "required");
  if (!(await spendInvite(tx, input.inviteCode))) throw refusal("inviteCode", "wrong");
  return "invited";
}

function requireSetupCode(code: string | undefined): void {
  if (code === undefined) throw refusal("setupCode", "required");
  if (!isSetupCode(code)) throw refusal("setupCode", "wrong");
}

const SENTENCES = {
  setupCode: {
    required: "The first person needs the setup code that the server shows on its console.",
    wrong: "This is not the setup code that the server shows on its console.",
  },
  inviteCode: {
    required: "Joining needs an invitation.",
    wrong: "This invitation is not valid any more.",
  },
} as const;

function refusal(field: keyof typeof SENTENCES, reason: "required" | "wrong"): AppError {
  return new AppError("forbidden", { message: SENTENCES[field][reason], fields: { [field]: reason } });
}
