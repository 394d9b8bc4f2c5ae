import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { listen } from "@/lib/server/listen";

const servers: Server[] = [];
function newServer(): Server {
  const server = createServer();
  servers.push(server);
  return server;
}

afterEach(() => Promise.all(servers.splice(0).map((server) => new Promise((resolve) => server.close(resolve)))));

it("says in one sentence that the port is taken", async () => {
  const first = newServer();
  await listen(first, { host: "127.0.0.1", port: 0 });
  const { port } = first.address() as AddressInfo;
  await expect(listen(newServer(), { host: "127.0.0.1", port })).rejects.toMatchObject({
    name: "StartError",
    message: `Port ${port} on 127.0.0.1 is taken by another process; stop that one, or set PORT to another.`,
  });
});

it("says in one sentence that the host is no address of this machine", async () => {
  await expect(listen(newServer(), { host: "192.0.2.123", port: 0 })).rejects.toMatchObject({
    name: "StartError",
    message: expect.stringContaining("is not at an address of this machine"),
  });
});
