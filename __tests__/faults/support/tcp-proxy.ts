import { createServer, Socket, type AddressInfo, type Server } from "node:net";
import { setTimeout as wait } from "node:timers/promises";

/**
 * What becomes of the bytes:
 * `pass`: as they are; `delay`: later; `hold`: kept, as by a network that is gone, and passed on when it is back;
 * `swallow`: what goes up arrives, what comes down does not; `refuse`: every connection is reset.
 */
export type ProxyRule = { kind: "pass" | "hold" | "swallow" | "refuse" } | { kind: "delay"; ms: number };

interface Line {
  client: Socket;
  server: Socket;
}

/** The network between a client and the server, to be broken in the middle of things. */
export class TcpProxy {
  private readonly lines = new Set<Line>();
  private rule: ProxyRule = { kind: "pass" };
  private readonly listener: Server;

  private constructor(private readonly serverPort: number) {
    this.listener = createServer({ allowHalfOpen: true }, (client) => this.connect(client));
  }

  static async before(serverPort: number): Promise<TcpProxy> {
    const proxy = new TcpProxy(serverPort);
    await new Promise<void>((resolve) => proxy.listener.listen(0, "127.0.0.1", resolve));
    return proxy;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.listener.address() as AddressInfo).port}`;
  }

  /** From now on, on connections that stand as on new ones. */
  set(rule: ProxyRule): void {
    this.rule = rule;
    if (rule.kind === "refuse") this.cut();
    for (const { client, server } of this.lines) {
      for (const socket of [client, server]) {
        if (rule.kind === "hold") socket.pause();
        else socket.resume();
      }
    }
  }

  /** Resets the connections that stand. */
  cut(): void {
    for (const { client, server } of this.lines) {
      client.resetAndDestroy();
      server.resetAndDestroy();
    }
  }

  /** Says on the server's behalf that nothing will come any more, and goes on passing up what the client says. */
  halfClose(): void {
    for (const { client } of this.lines) client.end();
  }

  async close(): Promise<void> {
    this.cut();
    await new Promise((resolve) => this.listener.close(resolve));
  }

  private connect(client: Socket): void {
    if (this.rule.kind === "refuse") return void client.resetAndDestroy();
    const server = new Socket({ allowHalfOpen: true }).connect(this.serverPort, "127.0.0.1");
    const line = { client, server };
    this.lines.add(line);
    this.carry(client, server, "up");
    this.carry(server, client, "down");
    for (const socket of [client, server]) {
      // A reset is what it is for; the other side notices by its own.
      socket.on("error", () => undefined);
      socket.once("close", () => this.forget(line));
      if (this.rule.kind === "hold") socket.pause();
    }
  }

  /** In order, even when the rule changes while a piece is on its way. */
  private carry(from: Socket, to: Socket, direction: "up" | "down"): void {
    let last = Promise.resolve();
    from.on("data", (chunk) => {
      last = last.then(() => this.pass(chunk, to, direction));
    });
    from.once("end", () => void last.then(() => to.end()));
  }

  private async pass(chunk: Buffer, to: Socket, direction: "up" | "down"): Promise<void> {
    const { rule } = this;
    if (rule.kind === "swallow" && direction === "down") return;
    if (rule.kind === "delay") await wait(rule.ms);
    if (to.writable) to.write(chunk);
  }

  private forget(line: Line): void {
    this.lines.delete(line);
    for (const socket of [line.client, line.server]) if (!socket.destroyed) socket.destroySoon();
  }
}
