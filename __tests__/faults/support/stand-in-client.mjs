/** A client in a process of its own, to be killed: `stand-in-client.mjs URL TOKEN`. Says a line once it is connected. */
import { io } from "socket.io-client";

const [url, token] = process.argv.slice(2);
io(url, { auth: { token }, transports: ["websocket"] }).once("connect", () => console.log("connected"));
