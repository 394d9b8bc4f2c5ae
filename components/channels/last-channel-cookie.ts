/** The channel that was open last in this browser; a hint that is checked like any other address. */
export const LAST_CHANNEL_COOKIE = "huddle_channel";
