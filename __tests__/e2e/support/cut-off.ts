import type { BrowserContext } from "@playwright/test";

const SENDING = "**/api/channels/*/messages";

/** Pages still come, and nothing else does: no answer to any request, no connection. */
export async function cutOff(context: BrowserContext): Promise<void> {
  await context.route("**/api/**", (route) => route.abort());
}

/** Everything comes but the answers to what is sent. */
export async function cutSending(context: BrowserContext): Promise<void> {
  await context.route(SENDING, (route) => route.abort());
}

/** Everything comes again, and the browser knows of it. */
export async function mend(context: BrowserContext): Promise<void> {
  await context.unrouteAll();
  for (const page of context.pages()) await page.evaluate(() => window.dispatchEvent(new Event("online")));
}

/** @returns what the browser sends from now on, by text */
export function countSends(context: BrowserContext): string[] {
  const sent: string[] = [];
  context.on("request", (request) => {
    if (request.method() === "POST" && /\/api\/channels\/\d+\/messages$/.test(request.url()))
      sent.push((request.postDataJSON() as { body: string }).body);
  });
  return sent;
}
