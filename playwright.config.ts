import { defineConfig } from "@playwright/test";
import { findChromium } from "./scripts/find-chromium.mjs";

/** Run by `npm run test:e2e`, which builds what these journeys drive. */
export default defineConfig({
  testDir: "__tests__/e2e",
  testMatch: "**/*.spec.ts",
  outputDir: "dist/e2e-results",
  // One after the other: each file has a server, a database and up to five browsers for itself.
  workers: 1,
  forbidOnly: Boolean(process.env.CI),
  // A shared machine stalls for seconds now and then; what passes only the second time is listed as flaky, to be looked at.
  retries: 1,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  reporter: "list",
  use: {
    // Only the Chromium of the machine: nothing is downloaded.
    launchOptions: {
      executablePath: findChromium() ?? undefined,
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
    trace: "off",
    screenshot: "only-on-failure",
  },
});
