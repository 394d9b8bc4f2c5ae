import WebSocket from "ws";

interface RawSocketOptions {
  port: number;
  token: string;
  /** The text of each frame that carries an event. */
  onEvent: (frame: string) => void;
  /** The text of each frame that carries an acknowledgement, from its number on. */
  onAck: (frame: string) => void;
}

/**
 * One member's Socket.IO connection, spoken by hand: the packets of Engine.IO 4 and Socket.IO 5 as text, since a whole client library
 * for each of a thousand members would be what is measured.
 */
export class RawSocket {
  private constructor(private readonly socket: WebSocket) {}

  /** @returns once the server has told that it is connected @throws Error with the refusal */
  static open({ port, token, onEvent, onAck }: RawSocketOptions): Promise<RawSocket> {
    const socket = new WebSocket(`ws://127.0.0.1:${port}/socket.io/?EIO=4&transport=websocket`, {
      perMessageDeflate: false,
    });
    return new Promise((resolve, reject) => {
      socket.on("error", reject);
      socket.on("message", (data: Buffer) => {
        const frame = data.toString("latin1");
        if (frame.startsWith("42")) onEvent(frame);
        else if (frame.startsWith("43")) onAck(frame);
        else if (frame === "2") socket.send("3");
        else if (frame.startsWith("0")) socket.send(`40${JSON.stringify({ token })}`);
        else if (frame.startsWith("40")) resolve(new RawSocket(socket));
        else if (frame.startsWith("44")) reject(new Error(`refused: ${frame}`));
      });
    });
  }

  send(frame: string): void {
    this.socket.send(frame);
  }

  close(): void {
    this.socket.terminate();
  }
}
