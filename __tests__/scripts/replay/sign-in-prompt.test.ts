import { PassThrough } from "node:stream";
import { createSignInPrompt, type PromptOptions } from "@/scripts/replay/sign-in-prompt";

function setUp(changes: Partial<PromptOptions> = {}) {
  const keyboard = Object.assign(new PassThrough(), { isTTY: true });
  const screen = new PassThrough();
  const onInterrupt = jest.fn();
  const { signal } = new AbortController();
  const prompt = createSignInPrompt({ env: {}, stdin: keyboard, stdout: screen, signal, onInterrupt, ...changes });
  return { keyboard, screen, onInterrupt, prompt };
}

/** Everything shown until this text has been. */
async function shownUntil(screen: PassThrough, text: string): Promise<string> {
  let shown = "";
  for await (const chunk of screen.iterator({ destroyOnReturn: false })) {
    shown += String(chunk);
    if (shown.includes(text)) break;
  }
  return shown;
}

describe("createSignInPrompt", () => {
  it("asks on the terminal, and shows the name but not the password", async () => {
    const { keyboard, screen, prompt } = setUp();
    const answer = prompt.ask();
    await shownUntil(screen, "username: ");
    keyboard.write("alice\r");
    const shown = await shownUntil(screen, "Password: ");
    expect(shown).toContain("alice");
    keyboard.write("secret horse\r");
    expect(await answer).toEqual({ username: "alice", password: "secret horse" });
    screen.end();
    expect(await shownUntil(screen, "never")).not.toContain("secret");
  });

  it("hears Ctrl-C while it asks", async () => {
    const { keyboard, screen, onInterrupt, prompt } = setUp();
    const answer = prompt.ask();
    await shownUntil(screen, "username: ");
    keyboard.write("\u0003");
    keyboard.write("\u0004");
    await expect(answer).rejects.toThrow("sign-in");
    expect(onInterrupt).toHaveBeenCalledTimes(1);
  });

  it("does not wait for ever at the end of input", async () => {
    const { keyboard, screen, prompt } = setUp();
    const answer = prompt.ask();
    await shownUntil(screen, "username: ");
    keyboard.write("alice\r");
    await shownUntil(screen, "Password: ");
    keyboard.end();
    await expect(answer).rejects.toThrow("An admin's sign-in is needed");
  });

  it("asks nobody when the environment has both", async () => {
    const { prompt } = setUp({ env: { HUDDLE_ADMIN_USERNAME: "alice", HUDDLE_ADMIN_PASSWORD: "p" } });
    expect(prompt.canAskAgain).toBe(false);
    expect(await prompt.ask()).toEqual({ username: "alice", password: "p" });
  });
});
