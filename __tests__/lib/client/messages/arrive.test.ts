import { arrive } from "@/lib/client/messages/arrive";
import { EMPTY_WINDOW, hasHole, type MessageWindow } from "@/lib/client/messages/message-window";
import { trimWindow } from "@/lib/client/messages/trim-window";
import type { ChangesPage, Message, MessagesPage } from "@/lib/protocol/messages";
import { ModelChannel } from "../../../support/model-channel";
import { readLog } from "../../../support/read-log";

const push = (window: MessageWindow, message: Message) => arrive(window, { kind: "pushes", messages: [message] });
const answer = (window: MessageWindow, message: Message) => arrive(window, { kind: "answer", message });
const stretch = (window: MessageWindow, page: MessagesPage) => arrive(window, { kind: "stretch", page });
const older = (window: MessageWindow, page: MessagesPage, from: number) =>
  arrive(window, { kind: "older", page, from });
const newer = (window: MessageWindow, page: MessagesPage, from: number) =>
  arrive(window, { kind: "newer", page, from });
const changes = (window: MessageWindow, page: ChangesPage, after: number) =>
  arrive(window, { kind: "changes", page, after });
const open = (channel: ModelChannel, limit = 50) => stretch(EMPTY_WINDOW, channel.newestPage(limit));

function channelOf(count: number): ModelChannel {
  const channel = new ModelChannel();
  for (let seq = 1; seq <= count; seq += 1) channel.create(String(seq));
  return channel;
}

const bodies = (window: MessageWindow) => window.messages.map((message) => message.body);

describe("merging pushes", () => {
  it("takes a flood as it takes each of it, in one copy of what is here", () => {
    const channel = new ModelChannel();
    channel.create("1");
    const window = open(channel, 10);
    const flood = [channel.create("2"), channel.create("3"), channel.create("4")];
    const copies = jest.spyOn(Array.prototype, "toSpliced");
    const merged = arrive(window, { kind: "pushes", messages: flood });
    expect(copies).not.toHaveBeenCalled();
    copies.mockRestore();
    expect(bodies(merged)).toEqual(["1", "2", "3", "4"]);
    expect(merged).toMatchObject({ watermark: channel.lastChangeSeq, heardUpTo: channel.lastChangeSeq });
  });

  it("[MSG3] keeps the order of the channel, whatever the order of arrival", () => {
    const channel = new ModelChannel();
    const window = open(channel);
    const [one, two, three] = [channel.create("1"), channel.create("2"), channel.create("3")];
    expect(bodies([three, one, two].reduce(push, window))).toEqual(["1", "2", "3"]);
  });

  it("does not let an older state of a message replace a newer one", () => {
    const channel = new ModelChannel();
    const window = open(channel);
    const first = channel.create("draft");
    const edited = channel.edit(1, "final");
    const merged = [edited, first].reduce(push, window);
    expect(bodies(merged)).toEqual(["final"]);
    expect(hasHole(merged)).toBe(false);
  });

  it("takes an edit whose number is below the channel's highest", () => {
    const channel = new ModelChannel();
    channel.create("old");
    const window = open(channel);
    const edited = channel.edit(1, "new");
    const later = channel.create("later");
    expect(bodies([later, edited].reduce(push, window))).toEqual(["new", "later"]);
  });

  it("shows a tombstone in the place of a message it never saw", () => {
    const channel = new ModelChannel();
    const window = open(channel);
    channel.create("gone");
    const merged = push(window, channel.remove(1));
    expect(merged.messages).toMatchObject([{ seq: 1, body: "", deletedAt: expect.any(String) }]);
  });

  it("passes over changes of messages older than the window", () => {
    const channel = channelOf(5);
    const merged = push(open(channel, 2), channel.edit(1, "edited"));
    expect(bodies(merged)).toEqual(["4", "5"]);
    expect(hasHole(merged)).toBe(false);
  });
});

describe("holes", () => {
  it("[MSG3] sees a push that was lost by the one after it", () => {
    const channel = new ModelChannel();
    const window = open(channel);
    channel.create("lost");
    const merged = push(window, channel.create("heard"));
    expect(hasHole(merged)).toBe(true);
    expect(bodies(readLog(merged, channel))).toEqual(["lost", "heard"]);
  });

  it("takes no answer for evidence: it overtakes gathered pushes", () => {
    const channel = new ModelChannel();
    const window = open(channel);
    const theirs = channel.create("theirs");
    const mine = channel.create("mine");
    const answered = answer(window, mine);
    expect(hasHole(answered)).toBe(false);
    const told = push(answered, theirs);
    expect(told.watermark).toBe(2);
    expect(told.ahead).toEqual([]);
  });

  it("keeps what was pushed while the first page was on its way", () => {
    const channel = new ModelChannel();
    channel.create("before");
    const page = channel.newestPage(50);
    const pushed = push(EMPTY_WINDOW, channel.create("meanwhile"));
    const merged = stretch(pushed, page);
    expect(bodies(merged)).toEqual(["before", "meanwhile"]);
    expect(merged.watermark).toBe(2);
  });

  it("reads the log again from an older page's number, for a change that was passed over before the page came", () => {
    const channel = channelOf(4);
    const window = open(channel, 2);
    const page = channel.olderPage(3, 2);
    const pushed = push(window, channel.edit(1, "edited"));
    const merged = older(pushed, page, 3);
    expect(bodies(merged)).toEqual(["1", "2", "3", "4"]);
    expect(hasHole(merged)).toBe(true);
    expect(bodies(readLog(merged, channel))).toEqual(["edited", "2", "3", "4"]);
  });

  it("does not take a log page for more than was asked: what an older page brought back is asked for again", () => {
    const channel = channelOf(4);
    const window = open(channel, 2);
    const page = channel.olderPage(3, 2);
    const pushed = push(window, channel.edit(1, "edited"));
    const flight = channel.changes(5, 50);
    const merged = changes(older(pushed, page, 3), flight, 5);
    expect(hasHole(merged)).toBe(true);
    expect(bodies(readLog(merged, channel))).toEqual(["edited", "2", "3", "4"]);
  });

  it("refuses an older page that would leave a gap below a window that was cut meanwhile", () => {
    const channel = channelOf(6);
    const window = open(channel, 4);
    const page = channel.olderPage(3, 2);
    const cut = trimWindow(window, 2, "newer");
    expect(bodies(older(cut, page, 3))).toEqual(["5", "6"]);
  });
});

describe("a window that ends before its channel does", () => {
  const detached = (channel: ModelChannel, around: number, limit = 4) =>
    stretch(EMPTY_WINDOW, channel.aroundPage(around, limit));

  it("passes over what comes beyond its end, also the very next message", () => {
    const channel = channelOf(6);
    const window = detached(channel, 3);
    expect(bodies(window)).toEqual(["1", "2", "3", "4"]);
    const merged = [channel.create("7"), channel.edit(5, "five")].reduce(push, window);
    expect(bodies(merged)).toEqual(["1", "2", "3", "4"]);
    expect(merged).toMatchObject({ hasMoreAfter: true, watermark: 8 });
  });

  it("does not take the message after its last for its own while others lie between them and the end", () => {
    const channel = channelOf(4);
    const window = trimWindow(open(channel), 3, "older");
    const next = push(window, { ...channel.edit(4, "four") });
    expect(bodies(next)).toEqual(["1", "2", "3"]);
    expect(hasHole(next)).toBe(false);
  });

  it("takes edits of what it holds", () => {
    const channel = channelOf(6);
    expect(bodies(push(detached(channel, 3), channel.edit(2, "two")))).toEqual(["1", "two", "3", "4"]);
  });

  it("grows by the page after it, and ends with the channel when nothing is left", () => {
    const channel = channelOf(7);
    let window = detached(channel, 3);
    window = newer(window, channel.newerPage(4, 2), 4);
    expect(window).toMatchObject({ hasMoreAfter: true });
    window = newer(window, channel.newerPage(6, 2), 6);
    expect(bodies(window)).toEqual(["1", "2", "3", "4", "5", "6", "7"]);
    expect(window).toMatchObject({ hasMoreAfter: false, hasMoreBefore: false });
    expect(bodies(push(window, channel.create("8"))).at(-1)).toBe("8");
  });

  it("reads from the log what was passed over between the last page's snapshot and its arrival", () => {
    const channel = channelOf(5);
    const window = detached(channel, 3);
    const last = channel.newerPage(4, 2);
    const pushed = push(window, channel.create("6"));
    const merged = newer(pushed, last, 4);
    expect(bodies(merged)).toEqual(["1", "2", "3", "4", "5"]);
    expect(hasHole(merged)).toBe(true);
    expect(bodies(readLog(merged, channel))).toEqual(["1", "2", "3", "4", "5", "6"]);
  });

  it("learns from an empty page that it ends with the channel", () => {
    const channel = channelOf(4);
    const window = trimWindow(open(channel), 3, "older");
    const shrunk = newer(window, channel.newerPage(3, 5), 3);
    expect(newer({ ...shrunk, hasMoreAfter: true }, channel.newerPage(4, 5), 4)).toMatchObject({
      hasMoreAfter: false,
    });
  });

  it("leaves no gap when it was replaced while a page was on its way", () => {
    const channel = channelOf(20);
    const window = detached(channel, 3);
    const [after, before] = [channel.newerPage(4, 2), channel.olderPage(3, 2)];
    const replaced = stretch(window, channel.aroundPage(15, 4));
    expect(bodies(replaced)).toEqual(["13", "14", "15", "16"]);
    expect(newer(replaced, after, 4)).toBe(replaced);
    expect(older(replaced, before, 3)).toBe(replaced);
    expect(newer(replaced, channel.newerPage(20, 5), 20)).toBe(replaced);
  });

  it("does not count as known what was only passed over when the page that has it is older", () => {
    const channel = channelOf(8);
    const window = open(channel, 3);
    const [lost, passed] = [channel.edit(7, "seven"), channel.edit(2, "two")];
    const page = { ...channel.olderPage(6, 4), lastChangeSeq: 9 };
    page.messages = page.messages.map((message) =>
      message.seq === 2 ? { ...message, body: "2", changeSeq: 2 } : message,
    );
    const merged = push(older(push(window, passed), page, 6), lost);
    expect(hasHole(merged)).toBe(true);
    expect(bodies(readLog(merged, channel))).toEqual(["two", "3", "4", "5", "6", "seven", "8"]);
  });
});

describe("trimming", () => {
  it.each([
    ["older" as const, ["1", "2"], { hasMoreBefore: false, hasMoreAfter: true }],
    ["newer" as const, ["5", "6"], { hasMoreBefore: true, hasMoreAfter: false }],
    [{ seq: 4 }, ["3", "4"], { hasMoreBefore: true, hasMoreAfter: true }],
    [{ seq: 99 }, ["5", "6"], { hasMoreBefore: true, hasMoreAfter: false }],
  ])("keeps %j", (kept, left, ends) => {
    const trimmed = trimWindow(open(channelOf(6)), 2, kept);
    expect(bodies(trimmed)).toEqual(left);
    expect(trimmed).toMatchObject(ends);
  });

  it("lets nothing go before the first page came, which would leave a gap", () => {
    const channel = channelOf(2);
    const pushed = [channel.create("3"), channel.create("4")].reduce(push, EMPTY_WINDOW);
    expect(trimWindow(pushed, 1, "newer")).toBe(pushed);
  });
});
