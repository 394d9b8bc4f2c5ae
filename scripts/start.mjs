/** `npm start`: gets everything ready that is not, then serves from this very process, so that its signals are ours. */
import "./require-node.mjs";
import { prepare } from "./prepare.mjs";
import { main } from "./run.mjs";

await main(() => prepare({ build: true }));
process.env.NODE_ENV = "production";
process.env.NEXT_TELEMETRY_DISABLED = "1";
await import("../dist/server.js");
