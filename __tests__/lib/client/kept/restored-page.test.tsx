import "fake-indexeddb/auto";
import { act, waitFor } from "@testing-library/react";
import { useChannels } from "@/lib/client/channels/use-channels";
import { PATIENCE_MS } from "@/lib/client/kept/or-kept";
import { useIsRestored } from "@/lib/client/kept/use-is-restored";
import { useMessages } from "@/lib/client/messages/use-messages";
import { useChannelSocket } from "@/lib/client/realtime/use-channel-socket";
import { useConnection } from "@/lib/client/realtime/use-connection";
import { eraseStorage } from "@/lib/client/storage/open-storage";
import { renderChatHook, withSmallChat } from "../../../support/chat-page";
import { keptBodies } from "../../../support/kept-chat";

const { chat } = withSmallChat();

const { setTimeout } = globalThis;
afterEach(() => void (globalThis.setTimeout = setTimeout));
afterEach(() => eraseStorage(1));

/** Has pages wait for the server however long it takes. */
function neverLosePatience(): void {
  const setOther = (run: (...args: unknown[]) => void, ms?: number, ...args: unknown[]) =>
    setTimeout(ms === PATIENCE_MS ? () => {} : run, ms, ...args);
  // No spy: Testing Library would take it for a clock that it has to move.
  globalThis.setTimeout = Object.assign(setOther, setTimeout);
}

function openChannel() {
  const shown = new Set<string>();
  const useParts = () => {
    const parts = {
      ...useMessages(1),
      socket: useChannelSocket(1).status,
      connection: useConnection(),
      channels: useChannels(),
      isRestored: useIsRestored(1),
    };
    for (const { body } of parts.messages) shown.add(body);
    return parts;
  };
  const { result, unmount } = renderChatHook(chat(), useParts);
  return {
    /** Whatever was in the list at some time. */
    shown,
    now: () => result.current,
    bodies: () => result.current.messages.map(({ body }) => body),
    close: unmount,
  };
}

/** Opens the channel, and goes once it is kept. */
async function visit(bodies: string[]): Promise<void> {
  const page = openChannel();
  await waitFor(() => expect(page.bodies()).toEqual(bodies));
  await waitFor(() => expect(page.now().channels.status).toBe("ready"));
  window.dispatchEvent(new Event("pagehide"));
  await waitFor(async () => expect(await keptBodies(1)).toEqual(bodies));
  page.close();
}

it("shows what was kept while no server answers, and has all of it current once one does: edits and deletions too", async () => {
  for (const body of ["a typo", "a slip", "a word"]) chat().channel.create(body);
  await visit(["a typo", "a slip", "a word"]);
  chat().fault = () => "cut";
  chat().channel.edit(1, "no typo");
  chat().channel.remove(2);
  chat().channel.create("meanwhile");

  const page = openChannel();
  await waitFor(() => expect(page.bodies()).toEqual(["a typo", "a slip", "a word"]));
  expect(page.now()).toMatchObject({ status: "ready", isRestored: true });
  expect(page.now().channels.joined).toMatchObject([{ id: 1, membership: { lastReadSeq: 0 } }]);

  chat().fault = () => null;
  act(() => page.now().connection.retry());
  await waitFor(() => expect(page.bodies()).toEqual(["no typo", "", "a word", "meanwhile"]));
  await waitFor(() => expect(page.now().isRestored).toBe(false));
});

it("shows what was kept when the server takes its time, and then what the server says", async () => {
  chat().channel.create("before");
  await visit(["before"]);
  chat().channel.create("after");
  let answer = () => {};
  const held = new Promise<null>((resolve) => (answer = () => resolve(null)));
  chat().fault = ({ path }) => (path.startsWith("/api/channels") ? held : null);
  const page = openChannel();
  await waitFor(() => expect(page.now()).toMatchObject({ isRestored: true, status: "ready" }));
  expect(page.bodies()).toEqual(["before"]);
  answer();
  await waitFor(() => expect(page.bodies()).toEqual(["before", "after"]));
  await waitFor(() => expect(page.now().isRestored).toBe(false));
});

it("never shows what was kept to a page that the server answers", async () => {
  chat().channel.create("before");
  await visit(["before"]);
  chat().channel.remove(1);
  neverLosePatience();
  // What was kept has been read as soon as the server answers.
  chat().fault = ({ path }) => (path.startsWith("/api/channels") ? keptBodies(1).then(() => null) : null);
  const page = openChannel();
  await waitFor(() => expect(page.now()).toMatchObject({ status: "ready", socket: "joined" }));
  expect(page.now().isRestored).toBe(false);
  expect([...page.shown]).toEqual([""]);
});

it("says that a channel which was not kept could not be loaded", async () => {
  chat().fault = () => "cut";
  const page = openChannel();
  await waitFor(() => expect(page.now().status).toBe("failed"));
});
