import { Writable } from "node:stream";
import pino from "pino";
import { broadcast } from "@/lib/server/realtime/broadcast";
import { channelRoom } from "@/lib/server/realtime/rooms";
import { runtime } from "@/lib/server/runtime";

it("does nothing without a realtime server, as under plain next dev, and says so once", () => {
  const lines: string[] = [];
  const write = (chunk: unknown, _encoding: unknown, done: () => void) => void (lines.push(String(chunk)), done());
  runtime().logger = pino(new Writable({ write }));
  for (const userId of [1, 2]) {
    broadcast([channelRoom(1)], { type: "member_left", data: { userId }, channelId: 1, userId });
  }
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain("no realtime server");
});
