import type { CreateUserInput, User } from "@/lib/protocol/users";
import { request } from "../api/request";
import { signIn } from "./sign-in";

/**
 * Makes an account and signs this browser in with it. [AUTH1]
 *
 * @throws ApiError with `fields` for what was refused
 */
export async function createAccount(input: CreateUserInput): Promise<void> {
  const { token } = await request<{ user: User; token: string }>("POST", "/api/users", input);
  await signIn({ username: input.username, password: input.password });
  await endProgramSession(token);
}

/** Making an account signs a program in as well; a browser has its cookie and would leave that session open for a month. */
async function endProgramSession(token: string): Promise<void> {
  try {
    await request("DELETE", "/api/sessions/current", undefined, { bearerToken: token });
  } catch {
    // The person is signed in, which is what they wanted; the session ends by its age.
  }
}
