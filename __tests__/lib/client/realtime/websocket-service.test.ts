import { waitFor } from "@testing-library/react";
import { ApiError } from "@/lib/client/api/api-error";
import { withWatchedService } from "../../../support/watched-service";

const page = withWatchedService();

/** Lets another page go through all its attempts: whatever this one would have tried again, it has by then. */
async function anotherPageGivesUp(): Promise<void> {
  page.server.isDeaf = true;
  const other = page.make({}, () => undefined);
  other.connect();
  await waitFor(() => expect(other.getConnectionState().status).toBe("disconnected"));
  other.disconnect();
}

describe("connecting", () => {
  it("[S5] goes from connecting to connected and to disconnected, and nowhere else", async () => {
    page.service.connect();
    expect(page.status).toBe("connecting");
    await page.reaches("connected");
    page.service.disconnect();
    expect(page.statuses).toEqual(["connecting", "connected", "disconnected"]);
  });

  it("[AUTH4] fetches a token of its own for each attempt", async () => {
    page.service.connect();
    await page.reaches("connected");
    page.server.disconnectAll();
    await waitFor(() => expect(page.statuses.filter((each) => each === "connected")).toHaveLength(2));
    expect(page.server.tokens).toEqual(["token-1", "token-2"]);
  });

  it("may be entered and left again at once, as React does in development", async () => {
    page.service.connect();
    page.service.disconnect();
    page.service.connect();
    await page.reaches("connected");
    expect(page.server.tokens).toHaveLength(1);
  });
});

describe("the end of a session", () => {
  it.each([
    ["the server refuses it", () => (page.server.refusal = "unauthenticated")],
    [
      "no token is given to it",
      () => (page.fetchToken = () => Promise.reject(new ApiError({ code: "unauthenticated" }))),
    ],
  ])("[RT9] is not retried when %s", async (_, arrange) => {
    arrange();
    page.service.connect();
    await page.reaches("disconnected");
    expect(page.signedOut).toBe(1);
    const attempts = page.server.tokens.length;
    await anotherPageGivesUp();
    expect(page.statuses).toEqual(["connecting", "disconnected"]);
    expect(page.server.tokens).toHaveLength(attempts);
  });

  it("[RT9] is told by the server, and nothing after it is heard", async () => {
    page.service.connect();
    await page.reaches("connected");
    page.server.tell(
      { type: "session_ended", data: {} },
      { type: "read_updated", data: { lastReadSeq: 1, unreadCount: 0, mentionCount: 0 } },
    );
    await page.reaches("disconnected");
    expect(page.signedOut).toBe(1);
    expect(page.heard).toEqual([]);
    page.service.retry();
    window.dispatchEvent(new Event("online"));
    expect(page.status).toBe("disconnected");
  });
});

describe("hearing", () => {
  it("[RT2] passes on envelopes in order, by their type, and passes over types it does not know", async () => {
    page.service.connect();
    await page.reaches("connected");
    const marker = { lastReadSeq: 1, unreadCount: 0, mentionCount: 0 };
    page.server.tell(
      { type: "user_typing", data: { isTyping: true } },
      { type: "constructor" as never, data: {} },
      { type: "reaction_of_tomorrow" as never, data: {} },
      { type: "read_updated", data: marker },
    );
    await waitFor(() => expect(page.heard.map((envelope) => envelope.type)).toEqual(["user_typing", "read_updated"]));
  });
});

describe("looking at a channel", () => {
  it("[RT4] joins, joins again after a reconnect, and leaves", async () => {
    page.service.joinChannel(7);
    page.service.connect();
    await waitFor(() => expect(page.joins).toHaveLength(1));
    page.server.disconnectAll();
    await waitFor(() => expect(page.joins).toHaveLength(2));
    page.service.leaveChannel(7);
    await waitFor(() => expect(page.server.said.at(-1)).toEqual(["leave_channel", { channel_id: 7 }]));
    expect(page.joins[1]).toEqual([7, { onlineUserIds: [], typingUserIds: [], lastSeq: 0, lastChangeSeq: 0 }]);
  });

  it("leaves one when another is joined", async () => {
    page.service.connect();
    await page.reaches("connected");
    page.service.joinChannel(1);
    page.service.joinChannel(2);
    await waitFor(() => expect(page.joins).toHaveLength(1));
    expect(page.server.said).toEqual([
      ["join_channel", { channel_id: 1 }],
      ["leave_channel", { channel_id: 1 }],
      ["join_channel", { channel_id: 2 }],
    ]);
    expect(page.joins).toMatchObject([[2, {}]]);
  });

  it("[CH6] says so when it may not", async () => {
    page.server.answer = () => ({ ok: false, error: { code: "forbidden", message: "You are not a member." } });
    page.service.connect();
    page.service.joinChannel(3);
    await waitFor(() => expect(page.joins).toEqual([[3, null]]));
  });

  it("[RT5] does not keep a typing sign for later", async () => {
    page.service.sendTyping(1, true);
    page.service.connect();
    await page.reaches("connected");
    page.service.sendTyping(1, false);
    await waitFor(() =>
      expect(page.server.said).toEqual([["user_typing", { channel_id: 1, data: { isTyping: false } }]]),
    );
  });
});
