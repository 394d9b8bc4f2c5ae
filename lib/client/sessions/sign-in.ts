import { ERROR_STATUS, type ErrorCode } from "@/lib/protocol/errors";
import { ApiError } from "../api/api-error";
import { request } from "../api/request";
import { eraseKept } from "../kept/erase-kept";
import { forgetOwn } from "./own-memory";

/**
 * Signs this browser in through next-auth's documented endpoints; its own client would load 10 KB and leave the page on a failure. [AUTH2]
 *
 * @throws ApiError `unauthenticated` for a wrong name or password alike
 */
export async function signIn(input: { username: string; password: string }): Promise<void> {
  const { csrfToken } = await request<{ csrfToken: string }>("GET", "/api/auth/csrf");
  const response = await postCredentials({ ...input, csrfToken });
  const code = await refusalOf(response);
  if (code) throw new ApiError({ code });
  forgetOwn();
  await eraseKept();
}

async function postCredentials(input: Record<string, string>): Promise<Response> {
  try {
    return await fetch("/api/auth/callback/credentials", {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams({ ...input, callbackUrl: window.location.origin, json: "true" }),
    });
  } catch (cause) {
    throw new ApiError({ code: "network" }, { cause });
  }
}

/** next-auth tells the outcome in the address it would send the browser to: `?error=` with the word `authorize` threw. */
async function refusalOf(response: Response): Promise<ErrorCode | null> {
  if (response.status >= 500) return "unavailable";
  if (response.status === 429) return "rate_limited";
  const { url } = (await response.json()) as { url?: string };
  const { searchParams } = new URL(url ?? "/", window.location.origin);
  // The token against forgery was not believed: the next try brings a new one.
  if (searchParams.has("csrf")) return "unavailable";
  const word = searchParams.get("error");
  if (word && Object.hasOwn(ERROR_STATUS, word)) return word as ErrorCode;
  return word || !response.ok ? "unauthenticated" : null;
}
