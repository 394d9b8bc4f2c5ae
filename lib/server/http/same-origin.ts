import { settings } from "../runtime";

/**
 * Whether a request's `Origin` is this app: the host that was asked for, or `HUDDLE_URL`. [AUTH8], [RT1]
 *
 * Hosts are compared and not schemes, since behind a proxy ours is plain http while the browser's is not.
 * @param headers.origin null or undefined when the header is absent, which is not the same origin
 */
export function isSameOrigin(headers: { origin: string | null | undefined; host: string | null | undefined }): boolean {
  const { origin, host } = headers;
  if (!origin || !URL.canParse(origin)) return false;
  const { publicUrl } = settings();
  if (publicUrl && origin === new URL(publicUrl).origin) return true;
  return host !== null && host !== undefined && new URL(origin).host === host.toLowerCase();
}
