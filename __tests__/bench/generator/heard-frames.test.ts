import { HeardFrames } from "@/bench/generator/heard-frames";

const frame = (...envelopes: object[]) => Buffer.from(`42${JSON.stringify(["events", envelopes])}`);
const message = (seq: number, body = "hello") => ({
  type: "message",
  data: { id: 100 + seq, channelId: 7, seq, clientId: `1-${seq}`, body },
  channel_id: 7,
  timestamp: "2026-01-01T00:00:00.000Z",
});
const read = (frames: HeardFrames, bytes: Buffer) => frames.read(bytes, 0, bytes.length);

it("finds all messages of a frame, and nothing in what people wrote", () => {
  const tricky = '"clientId":"1-9","seq":9}},{"type":"message"';
  const { messages } = read(new HeardFrames(), frame(message(1, tricky), message(2)));
  expect(messages).toEqual([
    { channelId: 7, seq: 1, clientId: "1-1" },
    { channelId: 7, seq: 2, clientId: "1-2" },
  ]);
});

it("finds who came", () => {
  const online = (userId: number) => ({ type: "user_online", data: {}, channel_id: 7, user_id: userId });
  expect(read(new HeardFrames(), frame(online(3), online(4))).online).toEqual([3, 4]);
});

it("passes over other events, known or not", () => {
  const typing = { type: "user_typing", data: { isTyping: true }, channel_id: 7, user_id: 3 };
  const { messages, online } = read(new HeardFrames(), frame(typing, { type: "what_comes_later", data: {} }));
  expect([messages, online]).toEqual([[], []]);
});

it("takes a frame for one it knows only when every byte is the same", () => {
  const frames = new HeardFrames();
  // They differ in the middle alone, where the key does not look.
  const padded = (clientId: string) => {
    const { data, ...rest } = message(1);
    return frame({ ...rest, data: { ...data, before: "x".repeat(200), clientId, after: "x".repeat(200) } });
  };
  const heard = ["1-1", "1-2", "1-1"].map((clientId) => read(frames, padded(clientId)).messages[0]!.clientId);
  expect(heard).toEqual(["1-1", "1-2", "1-1"]);
});

it("parses what a whole room hears once", () => {
  const frames = new HeardFrames();
  const first = read(frames, frame(message(1)));
  expect(read(frames, frame(message(1)))).toBe(first);
});
