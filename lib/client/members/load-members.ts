import type { Member } from "@/lib/protocol/channels";
import { request } from "../api/request";
import type { AppStore } from "../store/make-store";
import { usersHeard } from "../users/users-slice";
import { membersArrived, membersFailed, membersRequested } from "./members-slice";

const MAX_READS = 3;

/** Reads a channel's members, again when someone came or went meanwhile. [CH4] */
export async function loadMembers(store: AppStore, channelId: number): Promise<void> {
  store.dispatch(membersRequested({ channelId }));
  const version = () => store.getState().members.byChannelId[channelId]?.version;
  try {
    for (let reads = 1; ; reads += 1) {
      const before = version();
      const { members } = await request<{ members: Member[] }>("GET", `/api/channels/${channelId}/members`);
      if (before !== version() && reads < MAX_READS) continue;
      store.dispatch(usersHeard(members.map((member) => member.user)));
      const entries = members.map(({ user, joinedAt }) => ({ userId: user.id, joinedAt }));
      store.dispatch(membersArrived({ channelId, entries }));
      return;
    }
  } catch {
    // Shown as such while there is no list yet; an older list is better than none.
    store.dispatch(membersFailed({ channelId }));
  }
}
