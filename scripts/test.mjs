/** `npm test`: sets up what the tests need, and runs them; arguments go to Jest. */
import "./require-node.mjs";
import { prepare } from "./prepare.mjs";
import { main, runOrFail } from "./run.mjs";

await main(async () => {
  await prepare();
  await runOrFail(process.execPath, ["node_modules/jest/bin/jest.js", ...process.argv.slice(2)], {
    env: { NODE_ENV: "test" },
  });
});
