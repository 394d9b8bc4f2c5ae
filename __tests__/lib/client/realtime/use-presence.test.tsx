import { waitFor } from "@testing-library/react";
import { useMembers } from "@/lib/client/members/use-members";
import { useChannelSocket } from "@/lib/client/realtime/use-channel-socket";
import { usePresence } from "@/lib/client/realtime/use-presence";
import { person } from "../../../support/small-chat";
import { renderChatHook, withSmallChat } from "../../../support/chat-page";

const { chat } = withSmallChat();
const joined = (onlineUserIds: number[]) => ({
  ok: true,
  data: { onlineUserIds, typingUserIds: [], lastSeq: 0, lastChangeSeq: 0 },
});

function openChannel() {
  const useParts = () => ({ ...usePresence(1), ...useMembers(1), socket: useChannelSocket(1).status });
  const { result } = renderChatHook(chat(), useParts);
  return {
    online: () => [...result.current.onlineUserIds].sort(),
    count: () => result.current.onlineCount,
    names: () => result.current.members.map((member) => member.user.displayName),
    isJoined: () => waitFor(() => expect(result.current.socket).toBe("joined")),
  };
}

it("[RT6] has those who were online at the join, then everyone who comes and goes", async () => {
  chat().answer = () => joined([1, 2]);
  const page = openChannel();
  await page.isJoined();
  expect(page.online()).toEqual([1, 2]);
  chat().push("user_online", {}, { channel_id: 1, user_id: 3 });
  chat().push("user_online", {}, { channel_id: 1, user_id: 3 });
  chat().push("user_offline", { lastActiveAt: "2026-01-02T00:00:00.000Z" }, { channel_id: 1, user_id: 2 });
  chat().push("user_online", {}, { channel_id: 9, user_id: 4 });
  chat().push("user_online", {}, { channel_id: 1, user_id: 5 });
  await waitFor(() => expect(page.online()).toEqual([1, 3, 5]));
  expect(page.count()).toBe(3);
});

it("[S8] believes what was told while the join was answered, which is newer than the answer", async () => {
  chat().answer = () => {
    chat().push("user_offline", { lastActiveAt: "2026-01-02T00:00:00.000Z" }, { channel_id: 1, user_id: 2 });
    chat().push("user_online", {}, { channel_id: 1, user_id: 3 });
    return joined([1, 2]);
  };
  const page = openChannel();
  await page.isJoined();
  expect(page.online()).toEqual([1, 3]);
});

it("[S8] has no ghosts while the server is away, nor after it", async () => {
  chat().answer = () => joined([1, 2, 3]);
  const page = openChannel();
  await page.isJoined();
  await chat().kill();
  await waitFor(() => expect(page.online()).toEqual([]));
  chat().answer = () => joined([1]);
  await chat().start();
  await waitFor(() => expect(page.online()).toEqual([1]));
});

it("[CH5] lists members as they join and leave, and reads the list again after a reconnect", async () => {
  const page = openChannel();
  await page.isJoined();
  await waitFor(() => expect(page.names()).toEqual(["Ada", "Bob"]));
  chat().push("member_joined", { user: person(3, "Cyd") });
  await waitFor(() => expect(page.names()).toEqual(["Ada", "Bob", "Cyd"]));
  chat().push("user_online", {}, { channel_id: 1, user_id: 2 });
  chat().push("member_left", { userId: 2 });
  await waitFor(() => expect(page.names()).toEqual(["Ada", "Cyd"]));
  expect(page.online()).toEqual([]);
  await chat().kill();
  chat().members = [{ user: person(7, "Gus"), joinedAt: "2026-01-01T00:00:00.000Z" }];
  await chat().start();
  await waitFor(() => expect(page.names()).toEqual(["Gus"]));
});
