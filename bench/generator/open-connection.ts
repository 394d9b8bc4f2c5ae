import { connect, type Socket } from "node:net";

/**
 * All connections read into this: what is read is looked at before anything else is, and a buffer for each read would be
 * a good part of what the generator does.
 */
const shared = Buffer.allocUnsafe(2 ** 20);

interface ConnectionOptions {
  port: number;
  /** Whom it is from: people are told apart by address as far as the server can see. */
  localAddress: string;
  /** Its memory is used again afterwards. */
  onBytes: (bytes: Buffer) => void;
  onClose: () => void;
}

/** Opens a connection to a server on this machine. */
export function openConnection({ port, localAddress, onBytes, onClose }: ConnectionOptions): Socket {
  const callback = (length: number) => {
    onBytes(shared.subarray(0, length));
    return true;
  };
  const socket = connect({ port, host: "127.0.0.1", localAddress, onread: { buffer: shared, callback } });
  socket.setNoDelay(true);
  socket.on("close", onClose);
  socket.on("error", () => undefined); // `close` follows.
  return socket;
}
