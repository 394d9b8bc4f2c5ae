import { IncomingMessage } from "node:http";

/**
 * A request whose wish to upgrade counts for WebSocket alone.
 *
 * Many HTTP clients offer `Upgrade: h2c` with an ordinary request and expect an ordinary answer; Node would hand every
 * one of them to the listener for upgrades, without its body.
 */
export class UpgradableRequest extends IncomingMessage {
  private isAsked = false;

  get upgrade(): boolean {
    return this.isAsked && this.headers.upgrade?.toLowerCase() === "websocket";
  }

  /** Node's parser sets it before it asks. */
  set upgrade(isAsked: boolean | null) {
    this.isAsked = isAsked === true;
  }
}
