import type { Socket } from "node:net";
import { openConnection } from "./open-connection";

/** @param status 0 when the connection broke @param body its memory is used again afterwards */
type OnAnswer = (status: number, body: Buffer) => void;

interface HttpConnectionOptions {
  port: number;
  localAddress: string;
  token: string;
}

const HEADERS_END = "\r\n\r\n";
/** A server closes a connection that asks nothing for 5 s; who asks at that very moment would get no answer. */
const KEPT_MS = 4_000;
const NOTHING = Buffer.alloc(0);

/** One kept-alive HTTP connection; what is asked on it is answered in order. Spoken by hand for the same reason as the sockets. */
export class HttpConnection {
  /** Opened by the first request: a server closes a connection that asks nothing. */
  private socket: Socket | null = null;
  private waiting: OnAnswer[] = [];
  private rest: Buffer | null = null;
  private usedAt = 0;

  constructor(private readonly options: HttpConnectionOptions) {}

  ask(method: "GET" | "POST", path: string, json: string, onAnswer: OnAnswer): void {
    const now = performance.now();
    if (this.waiting.length === 0 && now - this.usedAt > KEPT_MS) this.close();
    this.usedAt = now;
    this.socket ??= this.open();
    this.waiting.push(onAnswer);
    const length = json ? `content-type: application/json\r\ncontent-length: ${Buffer.byteLength(json)}\r\n` : "";
    this.socket.write(
      `${method} ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\nauthorization: Bearer ${this.options.token}\r\n${length}\r\n${json}`,
    );
  }

  /** @throws Error when the answer is no success */
  read<Answer>(method: "GET" | "POST", path: string): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.ask(method, path, "", (status, body) => {
        const text = body.toString("utf8");
        if (status >= 200 && status < 300) resolve(JSON.parse(text) as Answer);
        else reject(new Error(`${method} ${path} was answered ${status}: ${text}`));
      });
    });
  }

  close(): void {
    const { socket, waiting } = this;
    this.socket = null;
    this.waiting = [];
    this.rest = null;
    socket?.destroy();
    for (const onAnswer of waiting) onAnswer(0, NOTHING);
  }

  private open(): Socket {
    const socket: Socket = openConnection({
      ...this.options,
      onBytes: (bytes) => this.take(bytes),
      // One that was given up already closes later, when another may stand in its place.
      onClose: () => this.socket === socket && this.close(),
    });
    return socket;
  }

  private take(bytes: Buffer): void {
    let all = this.rest ? Buffer.concat([this.rest, bytes]) : bytes;
    for (let answer = firstAnswer(all); answer; answer = firstAnswer(all)) {
      all = all.subarray(answer.end);
      this.waiting.shift()?.(answer.status, answer.body);
    }
    this.rest = all.length > 0 ? Buffer.from(all) : null;
  }
}

/** Null while it is not whole. */
function firstAnswer(all: Buffer): { status: number; body: Buffer; end: number } | null {
  const headersEnd = all.indexOf(HEADERS_END);
  if (headersEnd < 0) return null;
  const headers = all.toString("latin1", 0, headersEnd);
  const length = /\r\ncontent-length: (\d+)/i.exec(headers)?.[1];
  if (length === undefined) throw new Error(`an answer without a length: ${headers}`);
  const start = headersEnd + HEADERS_END.length;
  const end = start + Number(length);
  if (end > all.length) return null;
  return { status: Number(headers.slice(9, 12)), body: all.subarray(start, end), end };
}
