import { connect, type Socket } from "node:net";

type OnStatus = (status: number) => void;

const HEADERS_END = "\r\n\r\n";

/** One kept-alive HTTP connection; what is posted on it is answered in order. Spoken by hand for the same reason as the sockets. */
export class HttpConnection {
  /** Opened by the first request: a server closes a connection that asks nothing. */
  private socket: Socket | null = null;
  private readonly waiting: OnStatus[] = [];
  private received = "";

  constructor(
    private readonly port: number,
    private readonly token: string,
  ) {}

  /** @param onStatus the answer's status; 0 when the connection broke */
  post(path: string, json: string, onStatus: OnStatus): void {
    this.waiting.push(onStatus);
    this.socket ??= this.open();
    this.socket.write(
      `POST ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\nauthorization: Bearer ${this.token}\r\n` +
        `content-type: application/json\r\ncontent-length: ${Buffer.byteLength(json)}${HEADERS_END}${json}`,
    );
  }

  close(): void {
    this.socket?.destroy();
  }

  private open(): Socket {
    const socket = connect(this.port, "127.0.0.1");
    socket.setNoDelay(true);
    socket.setEncoding("latin1");
    socket.on("data", (text: string) => this.take(text));
    socket.on("close", () => {
      this.socket = null;
      this.waiting.splice(0).forEach((onStatus) => onStatus(0));
    });
    socket.on("error", () => undefined); // `close` follows.
    return socket;
  }

  private take(text: string): void {
    this.received += text;
    for (let end = this.endOfAnswer(); end > 0; end = this.endOfAnswer()) {
      const status = Number(this.received.slice(9, 12));
      this.received = this.received.slice(end);
      this.waiting.shift()?.(status);
    }
  }

  /** Where the first answer ends; 0 while it is not whole. */
  private endOfAnswer(): number {
    const headersEnd = this.received.indexOf(HEADERS_END);
    if (headersEnd < 0) return 0;
    const length = /\r\ncontent-length: (\d+)/i.exec(this.received.slice(0, headersEnd))?.[1];
    if (length === undefined) throw new Error(`an answer without a length: ${this.received.slice(0, headersEnd)}`);
    const end = headersEnd + HEADERS_END.length + Number(length);
    return this.received.length >= end ? end : 0;
  }
}
