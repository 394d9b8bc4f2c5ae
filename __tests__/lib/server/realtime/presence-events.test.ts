import { eventually } from "@/__tests__/support/eventually";
import { createChannel, createPerson, createWorkspace, signInAgain, type Person } from "@/__tests__/support/people";
import { useServer } from "@/__tests__/support/server";
import { connectSocket } from "@/__tests__/support/sockets";
import { OFFLINE_GRACE_MS } from "@/lib/protocol/timings";
import type { User } from "@/lib/protocol/users";

useServer();

let owner: Person;
let alice: Person;
let bob: Person;
let channelId: number;

beforeAll(async () => {
  owner = await createWorkspace();
  alice = await createPerson("alice");
  bob = await createPerson("bob");
  channelId = await createChannel(owner, { name: "team" }, [alice, bob]);
});

async function onlineIn(person: Person): Promise<number[]> {
  const answer = await (await connectSocket(person)).say("join_channel", { channel_id: channelId });
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.data.onlineUserIds;
}

describe("presence", () => {
  it("[RT6] counts several devices as one person, told offline 5 s after the last is gone", async () => {
    const watcher = await connectSocket(bob);
    const phone = await signInAgain(alice);
    const [first, second] = [await connectSocket(alice), await connectSocket(phone)];
    await watcher.waitFor("user_online", (e) => e.user_id === alice.user.id && e.channel_id === channelId);
    expect(await onlineIn(bob)).toEqual([alice.user.id, bob.user.id]);

    const leavingAt = Date.now();
    first.close();
    second.close();
    const offline = await watcher.waitFor(
      "user_offline",
      (e) => e.user_id === alice.user.id && e.channel_id === channelId,
      OFFLINE_GRACE_MS + 5_000,
    );
    const heardAt = Date.now();
    const { lastActiveAt } = offline.data;
    expect(Date.parse(lastActiveAt)).toBeGreaterThanOrEqual(leavingAt);
    expect(heardAt - Date.parse(lastActiveAt)).toBeGreaterThanOrEqual(OFFLINE_GRACE_MS - 100);
    const aliceInTeam = watcher
      .of("user_online")
      .filter((e) => e.user_id === alice.user.id && e.channel_id === channelId);
    expect(aliceInTeam).toHaveLength(1);
    expect(await onlineIn(bob)).toEqual([bob.user.id]);
    // It is told first, and then kept.
    await eventually(async () => {
      const { body } = await bob.api.get<{ users: User[] }>(`/users?ids=${alice.user.id}`);
      return body.users[0]?.lastActiveAt === lastActiveAt;
    });
  });

  it("[CH4] [RT6] shows someone who is online in a channel they are added to, and no more in one they leave", async () => {
    const watcher = await connectSocket(owner);
    await connectSocket(bob);
    const room = await createChannel(owner, { name: "room", isPrivate: true });
    await owner.api.post(`/channels/${room}/members`, { userId: bob.user.id });
    await watcher.waitFor("user_online", (e) => e.user_id === bob.user.id && e.channel_id === room);
    await bob.api.delete(`/channels/${room}/members/${bob.user.id}`);
    const joined = await watcher.say("join_channel", { channel_id: room });
    expect(joined).toMatchObject({ ok: true, data: { onlineUserIds: [owner.user.id] } });
  });
});
