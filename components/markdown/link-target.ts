import { channelIdOf } from "@/components/channels/channel-path";

const SAFE_PROTOCOLS = new Set(["http:", "https:", "mailto:"]);

export interface LinkTarget {
  address: string;
  /** A page of this workspace: its path. Null leads elsewhere. */
  path: string | null;
  /** Where it really leads, when its text does not say so; hosts of other scripts as the machine writes them. */
  shownHost: string | null;
}

/**
 * Where a link leads, by its address and its text; null when it is none to be followed.
 *
 * `[bank.example](https://evil.example)` shows the host: a text is the writer's to choose.
 */
export function linkTarget(href: string, text: string, origin: string): LinkTarget | null {
  // No base: a path alone would lead into this workspace under words of the writer's choice.
  const url = URL.canParse(href) ? new URL(href) : null;
  if (!url || !SAFE_PROTOCOLS.has(url.protocol)) return null;
  if (url.origin === origin && channelIdOf(url.pathname) !== null) {
    return { address: url.href, path: url.pathname + url.search, shownHost: null };
  }
  const place = url.protocol === "mailto:" ? decode(url.pathname) : url.host;
  return { address: url.href, path: null, shownHost: namesPlace(text, place) ? null : place };
}

/** Whether a text is an address at that place, letter for letter. */
function namesPlace(text: string, place: string): boolean {
  const address = text.trim().replace(/^(https?:\/\/|mailto:)/i, "");
  if (!address.toLowerCase().startsWith(place.toLowerCase())) return false;
  const rest = address.slice(place.length);
  return rest === "" || (/^[/?#]/.test(rest) && !/\s/.test(rest));
}

function decode(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
