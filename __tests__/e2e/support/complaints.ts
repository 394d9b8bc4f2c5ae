import type { BrowserContext } from "@playwright/test";

/** As Chromium says it on the console, for scripts, styles, requests and frames alike. */
const VIOLATION = /Content Security Policy/;

/** What the pages of one browser have complained about: errors thrown and errors on the console. */
export class Complaints {
  private readonly heard: string[] = [];
  private readonly expected: RegExp[] = [];

  constructor(context: BrowserContext) {
    context.on("weberror", (error) => this.heard.push(`thrown: ${error.error().stack ?? error.error().message}`));
    context.on("console", (message) => {
      if (message.type() === "error") this.heard.push(`console: ${message.text()} (${message.location().url})`);
    });
  }

  /** A refusal that the test brings about is told on the console by the browser itself. */
  expect(...patterns: RegExp[]): void {
    this.expected.push(...patterns);
  }

  /** What breaks the page's own policy is never expected: somebody would find the feature dead. */
  get unexpected(): string[] {
    const isExpected = (complaint: string) => this.expected.some((pattern) => pattern.test(complaint));
    return this.heard.filter((complaint) => VIOLATION.test(complaint) || !isExpected(complaint));
  }
}

/** What a browser says by itself while the server is away. */
export const CUT_OFF = [
  /ERR_CONNECTION_REFUSED/,
  /ERR_CONNECTION_RESET/,
  /ERR_EMPTY_RESPONSE/,
  // It looks for a newer service worker.
  /An unknown error occurred when fetching the script/,
  /WebSocket connection to .* failed/,
];
