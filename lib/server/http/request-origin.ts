import type { ApiRequest } from "./api-request";

/** What the transport knows of a request and its headers could only claim. */
export interface RequestOrigin {
  /** The peer, or what trusted proxies say of it. [CFG3] */
  address: string;
  /** Made here for each request; in every log line and in the answer's `x-request-id`. */
  requestId: string;
  /** The peer is this machine and nothing was forwarded. [AUTH1] */
  isLocal: boolean;
}

const origins = new WeakMap<ApiRequest, RequestOrigin>();

/** Notes where a request came from; the dispatcher alone calls it. */
export function setRequestOrigin(request: ApiRequest, origin: RequestOrigin): void {
  origins.set(request, origin);
}

/** Where a request came from. Under plain `next dev` nobody knows: it counts as far away. */
export function requestOrigin(request: ApiRequest): RequestOrigin {
  return origins.get(request) ?? { address: "unknown", requestId: crypto.randomUUID(), isLocal: false };
}
