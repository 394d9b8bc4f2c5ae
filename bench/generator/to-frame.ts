const FINAL_TEXT = 0x81;
const MASKED = 0x80;
/** A client must mask, and with zeros the masked text is the text. */
const MASK_BYTES = 4;

/** A text as the frame in which a WebSocket client sends it; of up to 64 KB, which is all that a server of ours takes. */
export function toFrame(text: string): Buffer {
  const length = Buffer.byteLength(text);
  const lengthBytes = length < 126 ? 1 : 3;
  const frame = Buffer.alloc(1 + lengthBytes + MASK_BYTES + length);
  frame[0] = FINAL_TEXT;
  frame[1] = MASKED | (lengthBytes === 1 ? length : 126);
  if (lengthBytes === 3) frame.writeUInt16BE(length, 2);
  frame.write(text, frame.length - length);
  return frame;
}
