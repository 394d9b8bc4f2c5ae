import { FrameReader } from "@/bench/generator/frame-reader";
import { rawFrame } from "@/__tests__/support/raw-frame";

const text = (payload: string) => rawFrame({ opcode: 1, payload, isMasked: false });
/** Longer than `rawFrame` can say. */
const long = (payload: string) => {
  const head = Buffer.alloc(10);
  head[0] = 0x81;
  head[1] = 127;
  head.writeBigUInt64BE(BigInt(payload.length), 2);
  return Buffer.concat([head, Buffer.from(payload)]);
};

function read(chunks: Buffer[]) {
  const heard: string[] = [];
  const reader = new FrameReader(
    (bytes, start, end) => heard.push(bytes.toString("utf8", start, end)),
    () => heard.push("(closed)"),
  );
  for (const chunk of chunks) {
    reader.take(chunk);
    // Its memory is used for what comes next.
    chunk.fill(0);
  }
  return heard;
}

it("reads several frames of one chunk, short, middling and long", () => {
  const texts = ["a", "好".repeat(100), "c".repeat(70_000), ""];
  expect(read([Buffer.concat([text(texts[0]!), text(texts[1]!), long(texts[2]!), text("")])])).toEqual(texts);
});

it("reads frames that come byte by byte", () => {
  const bytes = Buffer.concat([text("one"), text("two".repeat(50)), text("three")]);
  expect(read([...bytes].map((byte) => Buffer.from([byte])))).toEqual(["one", "two".repeat(50), "three"]);
});

it("tells that the server closes, and after what", () => {
  expect(read([Buffer.concat([text("last"), rawFrame({ opcode: 8, payload: "", isMasked: false })])])).toEqual([
    "last",
    "(closed)",
  ]);
});

it("refuses what it would misread", () => {
  expect(() => read([rawFrame({ opcode: 2, payload: "x", isMasked: false })])).toThrow("no Socket.IO server");
});
