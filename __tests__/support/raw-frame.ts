import { randomBytes } from "node:crypto";

interface RawFrame {
  /** 1 text, 2 binary, 0 what goes on, 8 close, 9 ping. */
  opcode: number;
  payload: string | Buffer;
  /** More of the same message follows. */
  isPart?: boolean;
  /** What every browser does, and the server must insist on. */
  isMasked?: boolean;
  /** Bits that no extension of ours has asked for. */
  reserved?: number;
}

/** A WebSocket frame, byte by byte, right or wrong. */
export function rawFrame({ opcode, payload, isPart = false, isMasked = true, reserved = 0 }: RawFrame): Buffer {
  const data = Buffer.from(payload);
  const first = (isPart ? 0 : 0x80) | (reserved << 4) | opcode;
  const masked = isMasked ? 0x80 : 0;
  const length = data.length < 126 ? [masked | data.length] : [masked | 126, data.length >> 8, data.length & 0xff];
  const head = Buffer.from([first, ...length]);
  if (!isMasked) return Buffer.concat([head, data]);
  const mask = randomBytes(4);
  return Buffer.concat([head, mask, data.map((byte, index) => byte ^ mask[index % 4]!)]);
}
