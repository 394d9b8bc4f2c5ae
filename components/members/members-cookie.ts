/** Set to `hidden` in a browser where the members' column was put away. */
export const MEMBERS_COOKIE = "huddle_members";
