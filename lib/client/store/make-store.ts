import { configureStore } from "@reduxjs/toolkit";
import type { CurrentUser } from "@/lib/protocol/users";
import type { Workspace } from "@/lib/protocol/workspace";
import { adminReducer } from "../admin/admin-slice";
import { channelsReducer } from "../channels/channels-slice";
import { membersReducer } from "../members/members-slice";
import { aimedReducer } from "../messages/aimed-slice";
import { draftsReducer } from "../messages/drafts-slice";
import { messagesReducer } from "../messages/messages-slice";
import { outboxReducer } from "../messages/outbox-slice";
import { websocketReducer } from "../realtime/websocket-slice";
import { viewerReducer } from "../sessions/viewer-slice";
import { usersReducer } from "../users/users-slice";
import { workspaceReducer } from "../workspace/workspace-slice";

export interface Preloaded {
  currentUser: CurrentUser;
  workspace: Workspace;
}

/** The state of one page. */
export function makeStore({ currentUser, workspace }: Preloaded) {
  const { locale: _locale, ...user } = currentUser;
  return configureStore({
    reducer: {
      websocket: websocketReducer,
      channels: channelsReducer,
      messages: messagesReducer,
      aimed: aimedReducer,
      outbox: outboxReducer,
      drafts: draftsReducer,
      users: usersReducer,
      members: membersReducer,
      viewer: viewerReducer,
      workspace: workspaceReducer,
      admin: adminReducer,
    },
    preloadedState: {
      viewer: { user: currentUser, isSignedOut: false },
      users: { byId: { [user.id]: user } },
      workspace,
    },
    // They walk the whole state at every action in development; Immer freezes what the first looks for anyway.
    middleware: (defaults) => defaults({ immutableCheck: false, serializableCheck: false }),
  });
}

export type AppStore = ReturnType<typeof makeStore>;
export type RootState = ReturnType<AppStore["getState"]>;
