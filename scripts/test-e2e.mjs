/** `npm run test:e2e`: builds the app and drives it in Chromium; arguments go to Playwright. */
import "./require-node.mjs";
import { findChromium } from "./find-chromium.mjs";
import { prepare } from "./prepare.mjs";
import { main, runOrFail } from "./run.mjs";
import { E2E_REPORT } from "./test-reports.mjs";

const chromium = findChromium();
if (!chromium) {
  const named = process.env.CHROMIUM_PATH;
  console.error(named ? `CHROMIUM_PATH is ${named}, and there is nothing.` : "No Chromium is found on this machine.");
  console.error(
    'Install one ("apt-get install chromium fonts-noto-cjk", or Google Chrome), or set CHROMIUM_PATH to its program.',
  );
  process.exit(1);
}

await main(async () => {
  await prepare({ build: true });
  await runOrFail(
    process.execPath,
    ["node_modules/@playwright/test/cli.js", "test", "--reporter=list,json", ...process.argv.slice(2)],
    { env: { CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_NAME: E2E_REPORT } },
  );
});
