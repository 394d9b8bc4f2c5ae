/** Durations both sides agree on, in milliseconds. */

/** Heartbeat: with these a silent loss shows within 15 s. The library's defaults would let it stand for 45 s. [RT6] */
export const PING_INTERVAL_MS = 10_000;
export const PING_TIMEOUT_MS = 5_000;

/** How long a person stays online after the last device has gone, so that a reload is not told. [RT6] */
export const OFFLINE_GRACE_MS = 5_000;
/** Least pause between two frames of presence to a channel: a thousand people who come back must not flood each other. [RT6] */
export const PRESENCE_PAUSE_MS = 1_000;

/** A typing sign is repeated at most and at least this often while it lasts. [RT5] */
export const TYPING_REPEAT_MS = 2_000;
/** Least pause between two frames about those who type in a big channel; well within what a receiver remembers. [RT5] */
export const TYPING_PAUSE_MS = 1_000;
/** Silence in the composer after which typing stops. [S7] */
export const TYPING_IDLE_MS = 1_000;

/** Life of the token that opens connections. [AUTH4] */
export const REALTIME_TOKEN_LIFE_MS = 5 * 60_000;
/** Life of a session since it was last used. */
export const SESSION_LIFE_MS = 30 * 24 * 60 * 60_000;
/** Life of a password reset link. [AUTH7] */
export const PASSWORD_RESET_LIFE_MS = 24 * 60 * 60_000;

/** Longest pause between two attempts to connect. [CFG1] */
export const RECONNECT_MAX_DELAY_MS = 80_000;
/** A hole in the change numbers is fetched after it stood this long: pushes of one burst may cross. */
export const HOLE_PATIENCE_MS = 300;
/** Least pause between two markers of a channel: else every reader of a busy one would write for every message. [MSG8] */
export const READ_MARKER_PAUSE_MS = 1_000;

/** What can wait after a reconnect is asked for within this long, at random: after a restart everyone comes back at once. */
export const RETURN_SPREAD_MS = 10_000;

/** Least pause between two hints about one of the admins' tables: a thousand people who join must not flood them. [ADM4] */
export const ADMIN_HINT_PAUSE_MS = 1_000;
