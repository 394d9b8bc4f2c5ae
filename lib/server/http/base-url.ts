import { settings } from "../runtime";
import type { ApiRequest } from "./api-request";

/**
 * Where people reach this app, for links: `HUDDLE_URL`, else the host this request was made to. No slash at the end.
 *
 * The scheme is what trusted proxies say of it. [CFG3] A forged host harms the forger alone: the link is for them.
 */
export function baseUrl(request: ApiRequest): string {
  const { publicUrl, trustedProxies, port } = settings();
  if (publicUrl) return publicUrl;
  const schemes = request.headers.get("x-forwarded-proto")?.split(",") ?? [];
  const believed = trustedProxies > 0 ? schemes.at(-trustedProxies)?.trim().toLowerCase() : undefined;
  const url = `${believed === "https" ? "https" : "http"}://${request.headers.get("host")}`;
  return URL.canParse(url) ? new URL(url).origin : `http://localhost:${port}`;
}
