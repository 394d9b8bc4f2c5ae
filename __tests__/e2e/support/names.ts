import { readFileSync } from "node:fs";
import path from "node:path";

export type Language = "zh-CN" | "en";

/** The names that people and screen readers find things by: a promise, so they stand here and come from no catalogue. */
const NAMES = {
  "zh-CN": {
    username: "用户名",
    displayName: "显示名称",
    password: "密码",
    signIn: "登录",
    join: "加入",
    createWorkspace: "创建工作区",
    channels: "频道",
    general: "通用频道",
    messages: "消息",
    composer: (channel: string) => `发送消息到 #${channel}`,
    send: "发送",
    connection: "连接状态",
    connected: "已连接",
    connecting: "连接中...",
    reconnecting: "重连中...",
    disconnected: "连接断开",
    typing: "输入状态",
    members: "成员",
    online: "在线",
    offline: "离线",
    edit: "编辑",
    delete: "删除",
    retry: "重试",
    discard: "放弃",
    language: "语言",
  },
  en: {
    username: "Username",
    displayName: "Display name",
    password: "Password",
    signIn: "Sign in",
    join: "Join",
    createWorkspace: "Create workspace",
    channels: "Channels",
    general: "general",
    messages: "Messages",
    composer: (channel: string) => `Message #${channel}`,
    send: "Send",
    connection: "Connection",
    connected: "Connected",
    connecting: "Connecting...",
    reconnecting: "Reconnecting...",
    disconnected: "Disconnected",
    typing: "Typing",
    members: "Members",
    online: "Online",
    offline: "Offline",
    edit: "Edit",
    delete: "Delete",
    retry: "Retry",
    discard: "Discard",
    language: "Language",
  },
} as const;

export const namesIn = (language: Language) => NAMES[language];

/** Words that are promised nowhere, by their key in the catalogue, as `profile.signOut`. */
export function wordIn(language: Language, key: string): string {
  const file = path.join("lib", "i18n", "messages", `${language}.json`);
  const catalogue: unknown = JSON.parse(readFileSync(file, "utf8"));
  const word = key.split(".").reduce((at, part) => (at as Record<string, unknown> | undefined)?.[part], catalogue);
  if (typeof word !== "string") throw new Error(`${file} has no ${key}`);
  return word;
}
