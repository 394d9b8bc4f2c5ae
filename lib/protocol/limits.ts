/** Sizes both sides agree on. Lengths are in Unicode code points, counted after trimming. */

export const USERNAME_MIN_CHARS = 2;
export const USERNAME_MAX_CHARS = 32;
export const DISPLAY_NAME_MAX_CHARS = 64;
export const PASSWORD_MIN_CHARS = 10;
/** argon2 reads it all, so an unbounded password would be a way to keep the server busy. */
export const PASSWORD_MAX_CHARS = 200;

export const WORKSPACE_NAME_MAX_CHARS = 80;
export const CHANNEL_NAME_MAX_CHARS = 80;
export const CHANNEL_TOPIC_MAX_CHARS = 250;

export const MESSAGE_MAX_CHARS = 10_000;
export const CLIENT_ID_MAX_CHARS = 64;

export const MESSAGES_PAGE_DEFAULT = 50;
export const MESSAGES_PAGE_MAX = 100;
export const CHANGES_PAGE_DEFAULT = 100;
export const CHANGES_PAGE_MAX = 500;

export const USERS_PAGE_DEFAULT = 20;
export const USERS_PAGE_MAX = 100;
export const ADMIN_PAGE_DEFAULT = 50;
export const ADMIN_PAGE_MAX = 100;

/** The longest message as JSON escapes is 120 KB; twice that leaves room for the other keys. */
export const HTTP_BODY_MAX_BYTES = 256 * 1024;
/** A frame upward holds a channel and a flag, never text. [ERR4] */
export const FRAME_MAX_BYTES = 64 * 1024;
/**
 * What may wait for a client that has not taken what went before it, in characters of what it is told: as much as a burst,
 * and then it is better to come back and read the change log. [RT16]
 */
export const SOCKET_BACKLOG_MAX_CHARS = 1024 * 1024;
/** What waits before typing and presence are left out. [RT16] */
export const SOCKET_BACKLOG_SLOW_CHARS = 64 * 1024;
/** More online than this is a big channel: not everybody who types is told there. [RT5] */
export const TYPING_BIG_CHANNEL_ONLINE = 100;
/** How many are named in a big channel; nobody reads more names than these. [RT5] */
export const TYPING_NAMED_MAX = 3;
/** Upward events a second from one socket before `rate_limited`. [RT8] */
export const SOCKET_EVENTS_PER_SECOND = 20;
/** Five times the limit cannot be a person: the socket is closed. [RT8] */
export const SOCKET_FLOOD_PER_SECOND = 100;
