import { openBrowser } from "@/__tests__/support/browser";
import {
  general,
  createChannel,
  createPerson,
  createWorkspace,
  signInAgain,
  type Person,
} from "@/__tests__/support/people";
import { useServer } from "@/__tests__/support/server";
import { serverUrl } from "@/__tests__/support/server-url";
import { connectSocket } from "@/__tests__/support/sockets";

useServer();

let owner: Person;
let alice: Person;

beforeAll(async () => {
  owner = await createWorkspace();
  alice = await createPerson("alice");
});

const elsewhere = { origin: "https://evil.example" };

describe("connecting over Socket.IO", () => {
  it.each([
    ["none", {}],
    ["a wrong one", { token: "nonsense" }],
    ["one that is no text", { token: { $ne: null } }],
  ])(
    "[RT1] [RT11] refuses a token that is %s with the code as the message, and all of the refusal beside it",
    async (_name, auth) => {
      await expect(connectSocket(alice, { auth })).rejects.toMatchObject({
        message: "unauthenticated",
        data: { code: "unauthenticated", message: "Please sign in." },
      });
    },
  );

  it("[AUTH3] [AUTH4] [RT14] accepts a session's token and a realtime token", async () => {
    const { body } = await alice.api.post<{ token: string }>("/realtime/token");
    const bySession = await connectSocket(alice);
    const byRealtime = await connectSocket({ token: body.token });
    expect([bySession.socket.connected, byRealtime.socket.connected]).toEqual([true, true]);
  });

  it("[AUTH4] [RT14] accepts no session token in the URL", async () => {
    await expect(connectSocket(alice, { auth: {}, query: { token: alice.token } })).rejects.toThrow("unauthenticated");
    const { body } = await alice.api.post<{ token: string }>("/realtime/token");
    await connectSocket(alice, { auth: {}, query: { token: body.token } });
  });

  it.each(["websocket", "polling"])(
    "[RT1] refuses another site's origin over %s, even with a good token",
    async (transport) => {
      await expect(connectSocket(alice, { transports: [transport], extraHeaders: elsewhere })).rejects.toThrow(
        /websocket error|xhr poll error/,
      );
      await connectSocket(alice, { transports: [transport], extraHeaders: { origin: serverUrl() } });
    },
  );

  it("[RT1] takes a browser's cookie from our own page, and from nowhere else", async () => {
    const { cookie } = await openBrowser(alice);
    await connectSocket(alice, { auth: {}, extraHeaders: { cookie, origin: serverUrl() } });
    await expect(connectSocket(alice, { auth: {}, extraHeaders: { cookie } })).rejects.toThrow("unauthenticated");
  });

  it("[RT1] takes a browser's word for where it polls from, since it names no origin to its own site", async () => {
    const { cookie } = await openBrowser(alice);
    const poll = (site: string) =>
      connectSocket(alice, {
        auth: {},
        transports: ["polling"],
        extraHeaders: { cookie, "sec-fetch-site": site },
      });
    await poll("same-origin");
    for (const site of ["same-site", "cross-site", "none"]) {
      await expect(poll(site)).rejects.toThrow("unauthenticated");
    }
  });

  it("[RT4] brings every channel's messages from the moment connect is told", async () => {
    const channelId = await createChannel(owner, { name: "from the first moment" }, [alice]);
    const device = await connectSocket(alice);
    await owner.api.post(`/channels/${channelId}/messages`, { clientId: "now", body: "hello" });
    const { data, channel_id, user_id } = await device.waitFor("message");
    expect({ body: data.body, channel_id, user_id }).toEqual({
      body: "hello",
      channel_id: channelId,
      user_id: owner.user.id,
    });
  });

  it("[RT4] hears nothing of channels one is not in", async () => {
    const secret = await createChannel(owner, { name: "secret", isPrivate: true });
    const open = await createChannel(owner, { name: "open to all" });
    const device = await connectSocket(alice);
    for (const channelId of [secret, open, general()]) {
      await owner.api.post(`/channels/${channelId}/messages`, { clientId: "told", body: "psst" });
    }
    await device.waitFor("message", (envelope) => envelope.channel_id === general());
    expect(device.of("message").map((envelope) => envelope.channel_id)).toEqual([general()]);
  });
});

describe("when a session ends", () => {
  it("[AUTH5] [RT9] its sockets hear so and are closed, and those of the other device go on", async () => {
    const phone = await signInAgain(alice);
    const [onLaptop, onPhone] = [await connectSocket(alice), await connectSocket(phone)];
    const closed = new Promise((resolve) => onPhone.socket.once("disconnect", resolve));
    await phone.api.delete("/sessions/current");
    await onPhone.waitFor("session_ended");
    expect(await closed).toBe("io server disconnect");
    await expect(connectSocket(phone)).rejects.toThrow("unauthenticated");
    await owner.api.post(`/channels/${general()}/messages`, { clientId: "after", body: "still there?" });
    await onLaptop.waitFor("message", (envelope) => envelope.data.clientId === "after");
    expect(onLaptop.of("session_ended")).toEqual([]);
  });
});
