import type { IncomingMessage } from "node:http";
import { describeOrigin } from "./describe-origin";

/** How a request's address reaches Next, which has no connection to ask; whatever a client put there is overwritten. */
export const FORWARDED_ADDRESS = "x-huddle-address";

/** Notes in a request's headers where it came from, for what Next answers. [CFG3] */
export function forwardAddress(incoming: IncomingMessage): void {
  incoming.headers[FORWARDED_ADDRESS] = describeOrigin(incoming).address;
}
