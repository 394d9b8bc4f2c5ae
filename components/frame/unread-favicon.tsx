"use client";

import { useEffect } from "react";
import { useUnreadTotal } from "@/lib/client/channels/use-unread-total";
import { faviconWithCount } from "./favicon-with-count";

/** Puts how much is unread on the tab's icon, as it is in its title: a narrow tab has no room for that. */
export function UnreadFavicon() {
  const count = useUnreadTotal();

  useEffect(() => {
    const link = document.querySelector<HTMLLinkElement>('link[rel="icon"]');
    if (!link || count === 0) return;
    const { href } = link;
    link.href = faviconWithCount(count);
    return () => {
      link.href = href;
    };
  }, [count]);

  return null;
}
