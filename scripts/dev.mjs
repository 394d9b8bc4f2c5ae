/** `npm run dev`: pages reload by themselves, and the server starts again when its code changes. */
import "./require-node.mjs";
import { prepare } from "./prepare.mjs";
import { main, runOrFail } from "./run.mjs";

await main(async () => {
  await prepare();
  const env = { NODE_ENV: "development", NEXT_TELEMETRY_DISABLED: "1" };
  await runOrFail(process.execPath, ["node_modules/tsx/dist/cli.mjs", "watch", "--clear-screen=false", "server.ts"], {
    env,
  });
});
