import { TestEnvironment } from "jest-environment-jsdom";

/**
 * jsdom with what a browser has and jsdom lacks: Node's own `fetch` and what belongs to it, `structuredClone` and `BroadcastChannel`.
 *
 * Packages resolve as they do in Node, so that a test may run a real Socket.IO server beside its page.
 */
export default class BrowserEnvironment extends TestEnvironment {
  exportConditions() {
    return ["node", "node-addons"];
  }

  async setup() {
    await super.setup();
    const ofNode = {
      fetch,
      Headers,
      Request,
      Response,
      AbortController,
      AbortSignal,
      BroadcastChannel,
      structuredClone,
    };
    Object.assign(this.global, ofNode);
  }
}
