import { useEffect, useRef } from "react";
import { useMembers, type Members } from "@/lib/client/members/use-members";
import { useOutdated } from "@/lib/client/admin/use-outdated";

/**
 * A channel's members for an admin, who may be none of them and then hears nothing of who comes and goes: they are
 * read again whenever the table of channels is out of date. [ADM4]
 */
export function useChannelMembers(channelId: number): Members {
  const members = useMembers(channelId);
  const { reload } = members;
  const version = useOutdated("channels");
  const known = useRef(version);
  useEffect(() => {
    if (version === known.current) return;
    known.current = version;
    reload();
  }, [reload, version]);
  return members;
}
