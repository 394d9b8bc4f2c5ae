/** Takes one frame's payload: bytes `start` to `end` of a buffer that is used again afterwards. */
export type OnFrame = (bytes: Buffer, start: number, end: number) => void;

const FINAL_TEXT = 0x81;
const CLOSE = 0x88;
const LENGTH_IN_2_BYTES = 126;
const LENGTH_IN_8_BYTES = 127;

/**
 * Cuts what a WebSocket server sends into frames, without copying what came whole.
 *
 * Only as much of the protocol as servers of Socket.IO speak: texts in one frame each, and a close.
 */
export class FrameReader {
  private rest: Buffer | null = null;

  constructor(
    private readonly onFrame: OnFrame,
    private readonly onClose: () => void,
  ) {}

  /** @param bytes what came; its memory may be used again afterwards */
  take(bytes: Buffer): void {
    const all = this.rest ? Buffer.concat([this.rest, bytes]) : bytes;
    let at = 0;
    for (let start = startOf(all, at); start > 0; start = startOf(all, at)) {
      const end = start + lengthOf(all, at);
      if (end > all.length) break;
      this.tell(all, at, start, end);
      at = end;
    }
    this.rest = at < all.length ? Buffer.from(all.subarray(at)) : null;
  }

  private tell(all: Buffer, at: number, start: number, end: number): void {
    if (all[at] === FINAL_TEXT) this.onFrame(all, start, end);
    else if (all[at] === CLOSE) this.onClose();
    else throw new Error(`a frame that no Socket.IO server sends begins with ${all[at]}`);
  }
}

/** Where the payload of the frame at `at` begins; 0 while its head is not whole. */
function startOf(all: Buffer, at: number): number {
  if (at + 2 > all.length) return 0;
  const length = all[at + 1]!;
  const start = at + (length === LENGTH_IN_8_BYTES ? 10 : length === LENGTH_IN_2_BYTES ? 4 : 2);
  return start <= all.length ? start : 0;
}

function lengthOf(all: Buffer, at: number): number {
  const length = all[at + 1]!;
  if (length < LENGTH_IN_2_BYTES) return length;
  return length === LENGTH_IN_2_BYTES ? all.readUInt16BE(at + 2) : Number(all.readBigUInt64BE(at + 2));
}
