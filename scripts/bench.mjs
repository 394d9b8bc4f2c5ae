/** `npm run bench`: builds the app and measures it beside bare Socket.IO; arguments go to bench/main.ts. */
import "./require-node.mjs";
import { prepare } from "./prepare.mjs";
import { main, runOrFail } from "./run.mjs";

await main(async () => {
  await prepare({ build: true });
  await runOrFail(process.execPath, ["--import", "tsx", "bench/main.ts", ...process.argv.slice(2)]);
});
