import { inside, type Screen } from "./screen";
import {
  alert,
  dialog,
  failing,
  fromRowMenu,
  menu,
  openRowMenu,
  pick,
  press,
  question,
  searchInVain,
  table,
  text,
  waiting,
} from "./screen-steps";

const TABLES = "**/api/admin/**";
const channels = "/admin/channels";
const people = "/admin/people";
const invites = "/admin/invites";
const workspace = "/admin/workspace";

const ofDesign = fromRowMenu("adminChannels.menuOf", "产品设计");
const ofArchived = fromRowMenu("adminChannels.menuOf", "2025 年会");
const ofEmma = fromRowMenu("adminPeople.menuOf", "Emma Fischer");

/** The admins' pages, and what opens on them. */
export const ADMIN_SCREENS: Screen[] = [
  inside("admin-channels", channels, table),
  inside("admin-people", people, table),
  inside("admin-invites", invites, table),
  inside("admin-workspace", workspace, text("adminWorkspace.nameText")),
  inside("admin-loading", people, text("admin.title"), { before: waiting(TABLES), isLoading: true }),
  inside("admin-failed", people, alert, { before: failing(TABLES) }),
  inside("admin-none", people, text("admin.noMatch"), { open: searchInVain }),
  inside("admin-create-channel", channels, dialog, { open: press("channels.create", "last") }),
  inside("admin-channel-menu", channels, menu, { open: openRowMenu("adminChannels.menuOf", "产品设计") }),
  inside("admin-edit-channel", channels, dialog, { open: ofDesign("channels.edit") }),
  inside("admin-channel-members", channels, dialog, { open: ofDesign("members.title") }),
  inside("admin-archive", channels, question, { open: ofDesign("adminChannels.archive") }),
  inside("admin-restore", channels, question, { open: ofArchived("adminChannels.restore") }),
  inside("admin-person-menu", people, menu, { open: openRowMenu("adminPeople.menuOf", "Emma Fischer") }),
  inside("admin-role", people, dialog, { open: ofEmma("adminPeople.changeRole") }),
  inside("admin-reset-link", people, dialog, { open: ofEmma("adminPeople.reset") }),
  inside("admin-deactivate", people, question, { open: ofEmma("adminPeople.deactivate") }),
  inside("admin-new-invite", invites, dialog, { open: press("adminInvites.make") }),
  inside("admin-invite-menu", invites, menu, { open: openRowMenu("adminInvites.menuOf") }),
  inside("admin-registration", workspace, question, { open: pick("adminWorkspace.open") }),
];
