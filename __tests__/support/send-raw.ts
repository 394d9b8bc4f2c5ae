import net from "node:net";
import { serverUrl } from "./server-url";

/** A connection on which a test says what no HTTP library would. */
export function connectTcp(): net.Socket {
  const { hostname, port } = new URL(serverUrl());
  const socket = net.connect(Number(port), hostname);
  // What the server does not want to hear it may cut off.
  socket.on("error", () => undefined);
  return socket;
}

/** @returns once it is closed, by whomever and however rudely */
export function closing(socket: net.Socket): Promise<void> {
  return new Promise((resolve) => socket.once("close", () => resolve()));
}

/** Sends bytes as they stand. @returns everything that came back until the server closed the connection */
export async function sendRaw(bytes: string | Buffer): Promise<string> {
  const socket = connectTcp();
  let answer = "";
  socket.on("data", (chunk) => (answer += String(chunk)));
  socket.write(bytes);
  await closing(socket);
  return answer;
}
