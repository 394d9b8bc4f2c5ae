import * as z from "zod/mini";
import { Refusal, type Api } from "./api";
import { signInWithPassword } from "./person-session";
import type { SignInPrompt } from "./sign-in-prompt";

/** The admin who lets the speakers in; asked for at the first need, gone at the end. */
export interface Admin {
  token(): Promise<string>;
  /** An invite for so many people. [AUTH7] */
  inviteCode(people: number): Promise<string>;
  /** Takes back the invites and ends the session, if there is one. */
  leave(farewell: Api): Promise<void>;
}

const MAX_TRIES = 3;
/** Long enough for a sign-up that has to wait for its turn. */
const INVITE_LIFE_HOURS = 24;

const inviteAnswer = z.object({ invite: z.object({ code: z.string() }) });

export function createAdmin(api: Api, prompt: SignInPrompt, say: (text: string) => void): Admin {
  let session: Promise<string> | undefined;
  const codes: string[] = [];
  const token = () => (session ??= signInAdmin(api, prompt, say));
  return {
    token,
    async inviteCode(people) {
      const body = { maxUses: people, expiresInHours: INVITE_LIFE_HOURS };
      const request = { method: "POST", path: "/api/invites", token: await token(), body } as const;
      const { value } = await api.call(request, inviteAnswer);
      codes.push(value.invite.code);
      return value.invite.code;
    },
    async leave(farewell) {
      const opened = await session?.catch(() => undefined);
      if (opened === undefined) return;
      for (const code of codes)
        await farewell.call({ method: "DELETE", path: `/api/invites/${code}`, token: opened }, z.unknown());
      await farewell.call({ method: "DELETE", path: "/api/sessions/current", token: opened }, z.unknown());
    },
  };
}

async function signInAdmin(api: Api, prompt: SignInPrompt, say: (text: string) => void): Promise<string> {
  for (let tries = 1; ; tries += 1) {
    try {
      const { value } = await signInWithPassword(api, await prompt.ask());
      if (value.user.role === "member") throw new Refusal("forbidden", "This person is no admin.", {}, false);
      return value.token;
    } catch (error) {
      if (!(error instanceof Refusal) || !prompt.canAskAgain || tries === MAX_TRIES) throw error;
      say(error.message);
    }
  }
}
