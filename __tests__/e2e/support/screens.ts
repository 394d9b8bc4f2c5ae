import type { Furnished } from "./furnish-workspace";
import type { Screen } from "./screen";
import {
  actOnOwn,
  button,
  dialog,
  failing,
  fromMenu,
  joinUnderATakenName,
  menu,
  ownMessage,
  press,
  question,
  sendInVain,
  signInWrongly,
  text,
  waiting,
  writeTooMuch,
} from "./screen-steps";

const MESSAGES = "**/api/channels/*/messages*";
const TOKEN = "**/api/realtime/token";
const MEMBERS = "**/api/channels/*/members";
const general = (place: Furnished) => `/channels/${place.general}`;

/** What an empty workspace shows. */
export const FIRST_SCREEN: Screen = {
  name: "setup",
  as: "stranger",
  at: () => "/setup",
  sign: (to) => to.button(to.names.createWorkspace),
};

/** What is seen before signing in, and without. */
const OUTSIDE: Screen[] = [
  { name: "sign-in", as: "stranger", at: () => "/sign-in", sign: (to) => to.button(to.names.signIn) },
  { name: "sign-in-wrong", as: "stranger", at: () => "/sign-in", open: signInWrongly, sign: text("signIn.wrong") },
  { name: "join", as: "stranger", at: (to) => `/join/${to.inviteCode}`, sign: (to) => to.button(to.names.join) },
  {
    name: "join-taken",
    as: "stranger",
    at: (to) => `/join/${to.inviteCode}`,
    open: joinUnderATakenName,
    sign: text("fields.taken"),
  },
  { name: "join-invalid", as: "stranger", at: () => "/join/NO-SUCH-INVITE", sign: text("join.invalidTitle") },
  { name: "reset", as: "stranger", at: (to) => to.resetPath, sign: button("reset.submit") },
  { name: "not-found", as: "stranger", at: () => "/no/such/page", sign: text("app.notFoundTitle") },
];

/** A channel in each of its states. */
const CHANNEL: Screen[] = [
  { name: "channel", as: "admin", at: general, sign: ownMessage },
  { name: "channel-unread", as: "admin", at: (to) => `/channels/${to.design}`, sign: text("messages.newLine") },
  { name: "channel-empty", as: "admin", at: (to) => `/channels/${to.empty}`, sign: text("messages.empty") },
  {
    name: "channel-archived",
    as: "admin",
    at: (to) => `/channels/${to.archived}`,
    sign: text("channels.archivedText"),
  },
  { name: "channel-guest", as: "admin", at: (to) => `/channels/${to.open}`, sign: button("channels.joinChannel") },
  { name: "channel-gone", as: "admin", at: () => "/channels/999999", sign: text("app.notFoundTitle") },
  {
    name: "channel-loading",
    as: "admin",
    at: general,
    before: waiting(MESSAGES),
    isLoading: true,
    sign: button("channels.create"),
  },
  { name: "channel-failed", as: "admin", at: general, before: failing(MESSAGES), sign: text("messages.loadFailed") },
  { name: "members-failed", as: "admin", at: general, before: failing(MEMBERS), sign: text("members.loadFailed") },
  { name: "reconnecting", as: "admin", at: general, before: failing(TOKEN), sign: text("connection.reconnecting") },
  { name: "not-sent", as: "admin", at: general, open: sendInVain, sign: (to) => to.button(to.names.retry) },
  {
    name: "too-long",
    as: "admin",
    at: general,
    open: writeTooMuch,
    sign: ({ page }) => page.getByRole("alert").first(),
  },
  {
    name: "editing",
    as: "admin",
    at: general,
    open: actOnOwn("edit"),
    sign: (to) => to.field(to.word("messages.editLabel")),
  },
  { name: "delete", as: "admin", at: general, open: actOnOwn("delete"), sign: question },
];

/** What opens in front of the channel. */
const IN_FRONT: Screen[] = [
  { name: "browse-channels", as: "admin", at: general, open: press("channels.browse"), sign: dialog },
  { name: "switcher", as: "admin", at: general, open: press("switcher.open"), sign: dialog },
  { name: "create-channel", as: "admin", at: general, open: press("channels.create"), sign: dialog },
  { name: "invite", as: "admin", at: general, open: press("invites.open"), sign: dialog },
  { name: "channel-menu", as: "admin", at: general, open: press("channels.menu"), sign: menu },
  { name: "edit-channel", as: "admin", at: general, open: fromMenu("channels.edit"), sign: dialog },
  {
    name: "add-member",
    as: "admin",
    at: (to) => `/channels/${to.design}`,
    open: fromMenu("members.add"),
    sign: dialog,
  },
  {
    name: "leave",
    as: "admin",
    at: (to) => `/channels/${to.design}`,
    open: fromMenu("channels.leave"),
    sign: question,
  },
  { name: "channels-drawer", as: "admin", at: general, on: "phone", open: press("app.openChannels"), sign: dialog },
  { name: "members-drawer", as: "admin", at: general, on: "phone", open: press("app.toggleMembers"), sign: dialog },
];

/** Oneself. */
const PROFILE: Screen[] = [
  { name: "profile", as: "admin", at: () => "/profile", sign: button("profile.signOutEverywhere") },
  {
    name: "sign-out-everywhere",
    as: "admin",
    at: () => "/profile",
    open: press("profile.signOutEverywhere"),
    sign: question,
  },
];

/**
 * Every screen there is, each in a line: axe looks at all of them, and so does the camera.
 *
 * A new page, dialog or menu comes in here, by role and name.
 */
export const SCREENS: readonly Screen[] = [...OUTSIDE, ...CHANNEL, ...IN_FRONT, ...PROFILE];
