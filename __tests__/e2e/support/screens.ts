import { ADMIN_SCREENS } from "./admin-screens";
import type { Furnished } from "./furnish-workspace";
import { inside, outside, type Screen } from "./screen";
import {
  actOnOwn,
  button,
  dialog,
  failing,
  fromMenu,
  joinUnderATakenName,
  makeInvite,
  menu,
  openCard,
  openWorkspaceMenu,
  ownMessage,
  press,
  question,
  sendCutOff,
  sendInVain,
  showShortcuts,
  signInWrongly,
  text,
  waiting,
  writeTooMuch,
} from "./screen-steps";

const MESSAGES = "**/api/channels/*/messages*";
const TOKEN = "**/api/realtime/token";
const MEMBERS = "**/api/channels/*/members";
const general = (place: Furnished) => `/channels/${place.general}`;
const design = (place: Furnished) => `/channels/${place.design}`;
const guest = (place: Furnished) => `/channels/${place.open}`;
const join = (place: Furnished) => `/join/${place.inviteCode}`;

/** What an empty workspace shows. */
export const FIRST_SCREEN: Screen = outside("setup", "/setup", (to) => to.button(to.names.createWorkspace));

/** What is seen before signing in, and without. */
const OUTSIDE: Screen[] = [
  outside("sign-in", "/sign-in", (to) => to.button(to.names.signIn)),
  outside("sign-in-wrong", "/sign-in", text("signIn.wrong"), { open: signInWrongly }),
  outside("join", join, (to) => to.button(to.names.join)),
  outside("join-taken", join, text("fields.taken"), { open: joinUnderATakenName }),
  outside("join-invalid", "/join/NO-SUCH-INVITE", text("join.invalidTitle")),
  outside("reset", (to) => to.resetPath, button("reset.submit")),
  outside("not-found", "/no/such/page", text("app.notFoundTitle")),
];

/** A channel in each of its states. */
const CHANNEL: Screen[] = [
  inside("channel", general, ownMessage),
  inside("channel-unread", design, text("messages.newLine")),
  inside("channel-empty", (to) => `/channels/${to.empty}`, text("messages.empty")),
  inside("channel-archived", (to) => `/channels/${to.archived}`, text("channels.archivedText")),
  inside("channel-guest", guest, button("channels.joinChannel")),
  inside("channel-gone", "/channels/999999", text("app.notFoundTitle")),
  // Of a channel one is not in nothing is kept that could be shown instead.
  inside("channel-loading", guest, button("channels.create"), { before: waiting(MESSAGES), isLoading: true }),
  inside("channel-failed", guest, text("messages.loadFailed"), { before: failing(MESSAGES) }),
  inside("members-failed", general, text("members.loadFailed"), { before: failing(MEMBERS) }),
  inside("reconnecting", general, text("connection.reconnecting"), { before: failing(TOKEN) }),
  inside("editing", general, (to) => to.field(to.word("messages.editLabel")), { open: actOnOwn("edit") }),
  inside("delete", general, question, { open: actOnOwn("delete") }),
];

/** What opens in front of the channel. */
const IN_FRONT: Screen[] = [
  inside("browse-channels", general, dialog, { open: press("channels.browse") }),
  inside("switcher", general, ({ page }) => page.getByRole("option").first(), { open: press("switcher.open") }),
  inside("shortcuts", general, dialog, { open: showShortcuts }),
  inside("profile-card", general, dialog, { open: openCard }),
  inside("emoji", general, ({ page }) => page.getByRole("gridcell").first(), { open: press("emoji.pick") }),
  inside("workspace-menu", general, menu, { open: openWorkspaceMenu }),
  inside("create-channel", general, dialog, { open: press("channels.create") }),
  inside("invite", general, dialog, { open: press("invites.open") }),
  inside("invite-link", general, (to) => to.field(to.word("invites.link")), { open: makeInvite }),
  inside("channel-menu", general, menu, { open: press("channels.menu") }),
  inside("edit-channel", general, dialog, { open: fromMenu("channels.edit") }),
  inside("add-member", design, dialog, { open: fromMenu("members.add") }),
  inside("leave", design, question, { open: fromMenu("channels.leave") }),
  inside("channels-drawer", general, dialog, { on: "phone", open: press("app.openChannels") }),
  inside("members-drawer", general, dialog, { on: "phone", open: press("app.toggleMembers") }),
];

/** Oneself. */
const PROFILE: Screen[] = [
  inside("profile", "/profile", button("profile.signOutEverywhere")),
  inside("sign-out-everywhere", "/profile", question, { open: press("profile.signOutEverywhere") }),
  inside("joined-already", join, text("join.alreadyText")),
];

/** What was not sent, last: it stays with the browser, and is on every screen after it. */
const UNSENT: Screen[] = [
  inside("too-long", design, ({ page }) => page.getByRole("alert").first(), { open: writeTooMuch }),
  inside("not-sent", general, (to) => to.button(to.names.retry), { open: sendInVain }),
  inside("waiting", general, text("messages.waitingForConnection"), { open: sendCutOff }),
];

/**
 * Every screen there is, each in a line: axe looks at all of them, and so does the camera.
 *
 * A new page, dialog or menu comes in here, by role and name.
 */
export const SCREENS: readonly Screen[] = [
  ...OUTSIDE,
  ...CHANNEL,
  ...IN_FRONT,
  ...PROFILE,
  ...ADMIN_SCREENS,
  ...UNSENT,
];
