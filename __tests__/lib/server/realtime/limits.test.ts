import { once } from "node:events";
import { createPerson, createWorkspace, general, type Person } from "@/__tests__/support/people";
import { useServer } from "@/__tests__/support/server";
import { connectPlain, connectSocket } from "@/__tests__/support/sockets";
import { SOCKET_EVENTS_PER_SECOND, SOCKET_FLOOD_PER_SECOND } from "@/lib/protocol/limits";

useServer({ hasRateLimits: true });

let alice: Person;

beforeAll(async () => {
  await createWorkspace();
  alice = await createPerson("alice");
});

describe("limits on what one socket sends", () => {
  it("[RT8] answers more than the limit with rate_limited, and harms no other socket", async () => {
    const [busy, calm] = [await connectSocket(alice), await connectSocket(alice)];
    const answers = await Promise.all(
      Array.from({ length: SOCKET_EVENTS_PER_SECOND * 3 }, () => busy.say("leave_channel", { channel_id: general() })),
    );
    const refused = answers.filter((answer) => !answer.ok);
    // Sent at once they may fall on two sides of a second's border.
    expect(refused.length).toBeGreaterThanOrEqual(SOCKET_EVENTS_PER_SECOND);
    expect(refused[0]).toMatchObject({ error: { code: "rate_limited" } });
    expect(await calm.say("leave_channel", { channel_id: general() })).toMatchObject({ ok: true });
  });

  it.each(["Socket.IO", "plain WebSocket"])("[RT8] disconnects a flood over %s", async (kind) => {
    const calm = await connectSocket(alice);
    const count = SOCKET_FLOOD_PER_SECOND * 3;
    if (kind === "Socket.IO") {
      const { socket } = await connectSocket(alice);
      const closed = new Promise((resolve) => socket.once("disconnect", resolve));
      for (let sent = 0; sent < count; sent += 1) socket.emit("leave_channel", { channel_id: general() });
      expect(await closed).toBe("io server disconnect");
    } else {
      const { websocket } = await connectPlain(alice);
      const closed = once(websocket, "close");
      const frame = JSON.stringify({ type: "leave_channel", channel_id: general() });
      for (let sent = 0; sent < count; sent += 1) websocket.send(frame);
      await closed;
    }
    expect(await calm.say("leave_channel", { channel_id: general() })).toMatchObject({ ok: true });
  });
});
