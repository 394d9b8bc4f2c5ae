import type { ChannelListing } from "@/lib/protocol/channels";
import { createChannel, createPerson, createWorkspace, general, type Person } from "@/__tests__/support/people";
import { useServer } from "@/__tests__/support/server";
import { connectPlain, connectSocket } from "@/__tests__/support/sockets";

useServer();

let owner: Person;
let alice: Person;
let bob: Person;
let carol: Person;

beforeAll(async () => {
  owner = await createWorkspace();
  alice = await createPerson("alice");
  bob = await createPerson("bob");
  carol = await createPerson("carol");
});

const remove = (viewer: Person, channelId: number, person: Person) =>
  viewer.api.delete(`/channels/${channelId}/members/${person.user.id}`);

async function isListed(viewer: Person, channelId: number): Promise<boolean> {
  const { channels } = (await viewer.api.get<{ channels: ChannelListing[] }>("/channels")).body;
  return channels.some(({ id }) => id === channelId);
}

describe("DELETE /api/channels/:id/members/:userId", () => {
  it("[CH4] lets a member leave, and an admin take anyone out", async () => {
    const id = await createChannel(alice, { name: "leave" }, [bob, carol]);
    const left = await remove(bob, id, bob);
    expect([left.status, left.body]).toEqual([204, null]);
    expect((await remove(owner, id, carol)).status).toBe(204);
    expect((await alice.api.get(`/channels/${id}`)).body.channel.memberCount).toBe(1);
    expect((await bob.api.get(`/channels/${id}`)).body.channel.membership).toBeNull();
  });

  it("[CH4] lets no member take out another, not even the channel's creator", async () => {
    const id = await createChannel(alice, { name: "creator" }, [bob]);
    expect((await remove(alice, id, bob)).status).toBe(403);
    expect((await alice.api.get(`/channels/${id}`)).body.channel.memberCount).toBe(2);
  });

  it("[CH4] [CH8] lets nobody leave general", async () => {
    expect((await remove(alice, general(), alice)).status).toBe(409);
    expect((await remove(owner, general(), alice)).status).toBe(409);
    expect((await alice.api.get(`/channels/${general()}`)).body.channel.membership).not.toBeNull();
  });

  it("[CH8] [ERR3] does not find somebody who is not in it", async () => {
    const id = await createChannel(alice, { name: "not in it" });
    expect((await remove(owner, id, bob)).status).toBe(404);
    expect((await remove(bob, id, bob)).status).toBe(404);
    expect((await owner.api.delete(`/channels/${id}/members/9007199254740993`)).status).toBe(404);
    expect((await owner.api.delete(`/channels/${id}/members/abc`)).status).toBe(404);
  });

  it("[CH6] makes a private channel vanish for whoever left, and leaves it to the admins when the last one goes", async () => {
    const id = await createChannel(alice, { name: "last one", isPrivate: true });
    await alice.api.post(`/channels/${id}/messages`, { clientId: "a", body: "one" });
    expect((await remove(alice, id, alice)).status).toBe(204);
    expect(await isListed(alice, id)).toBe(false);
    expect((await alice.api.get(`/channels/${id}/messages`)).status).toBe(404);
    expect((await owner.api.get(`/channels/${id}`)).body.channel).toMatchObject({ name: "last one", memberCount: 0 });
    expect((await owner.api.post(`/channels/${id}/members`, { userId: alice.user.id })).status).toBe(201);
    expect((await alice.api.get(`/channels/${id}`)).body.channel.membership).toMatchObject({
      lastReadSeq: 1,
      unreadCount: 0,
    });
  });

  it("[CH5] tells the members who left, and the person on all devices that the channel is gone", async () => {
    const id = await createChannel(alice, { name: "told" }, [bob]);
    const [hers, phone, laptop] = await Promise.all([alice, bob, bob].map((person) => connectSocket(person)));
    await remove(bob, id, bob);
    expect(await hers!.waitFor("member_left")).toMatchObject({ channel_id: id, data: { userId: bob.user.id } });
    for (const device of [phone!, laptop!]) {
      expect(await device.waitFor("channel_removed")).toMatchObject({ channel_id: id, data: { channelId: id } });
      expect(device.of("member_left")).toEqual([]);
    }
    expect(hers!.of("channel_removed")).toEqual([]);
  });

  it("[CH4] [MSG7] lets nothing of the channel reach any device of the person from the answer on", async () => {
    const id = await createChannel(alice, { name: "from the answer on", isPrivate: true }, [bob, carol]);
    const [phone, plain, carols] = await Promise.all([connectSocket(bob), connectPlain(bob), connectSocket(carol)]);
    await phone.say("join_channel", { channel_id: id });
    await alice.api.post(`/channels/${id}/messages`, { clientId: "before", body: "before" });
    await Promise.all([phone.waitFor("message"), plain.waitFor("message")]);
    expect((await remove(owner, id, bob)).status).toBe(204);
    await alice.api.post(`/channels/${id}/messages`, { clientId: "after", body: "after" });
    await alice.api.patch(`/channels/${id}`, { topic: "after" });
    await carols.waitFor("channel_updated");
    await alice.api.post(`/channels/${general()}/messages`, { clientId: `sentinel-${id}`, body: "sentinel" });
    for (const device of [phone, plain]) {
      await device.waitFor("message", ({ channel_id }) => channel_id === general());
      const gone = device.heard.findIndex(({ type }) => type === "channel_removed");
      expect(device.heard.slice(gone + 1).filter(({ channel_id }) => channel_id === id)).toEqual([]);
    }
    expect(await phone.say("join_channel", { channel_id: id })).toMatchObject({
      ok: false,
      error: { code: "not_found" },
    });
  });

  it("[MSG7] tells every message before the removal and none after it, however close they are", async () => {
    const id = await createChannel(alice, { name: "close" }, [bob]);
    const phone = await connectSocket(bob);
    const sends = Array.from({ length: 20 }, (_, index) =>
      alice.api.post(`/channels/${id}/messages`, { clientId: `m${index}`, body: "x" }),
    );
    await Promise.all([...sends, remove(owner, id, bob)]);
    await phone.waitFor("channel_removed");
    const seqs = phone.of("message").map(({ data }) => data.seq);
    expect(seqs).toEqual(seqs.map((_, index) => index + 1));
    const gone = phone.heard.findIndex(({ type }) => type === "channel_removed");
    expect(phone.heard.slice(gone + 1).filter(({ type }) => type === "message")).toEqual([]);
  });
});
