import { useCallback, useEffect, useRef, useState } from "react";
import type { AdminTable } from "@/lib/protocol/admin";
import { useChatClient } from "../store/use-chat-client";
import { PageReader } from "./page-reader";

export interface AdminPage<Answer> {
  /** The latest answer, which may be that of another address; null before the first. */
  answer: Answer | null;
  /** The answer is not yet that of the address asked for. */
  isStale: boolean;
  /** Why it could not be read; null when it could. */
  failure: unknown;
  reload: () => void;
}

/**
 * One page of an admins' table, read again whenever the server says that the table changed. [ADM4]
 *
 * While another page is on its way the one before stays, so that a table keeps its rows.
 * @param address of the page, from the root, with its query
 */
export function useAdminPage<Answer>(table: AdminTable, address: string): AdminPage<Answer> {
  const { store } = useChatClient();
  const [read, setRead] = useState<{ address: string; answer: Answer } | null>(null);
  const [failed, setFailed] = useState<{ address: string; error: unknown } | null>(null);
  const reader = useRef<PageReader<Answer> | null>(null);

  useEffect(() => {
    const current = new PageReader<Answer>({
      address,
      onAnswer(answer) {
        setRead({ address, answer });
        setFailed(null);
      },
      onFailure: (error) => setFailed({ address, error }),
    });
    reader.current = current;
    current.read();
    let version = store.getState().admin[table];
    const unsubscribe = store.subscribe(() => {
      if (store.getState().admin[table] === version) return;
      version = store.getState().admin[table];
      current.read();
    });
    return () => {
      unsubscribe();
      current.stop();
    };
  }, [store, table, address]);

  const reload = useCallback(() => reader.current?.read(), []);
  return {
    answer: read?.answer ?? null,
    isStale: read?.address !== address,
    failure: failed?.address === address ? failed.error : null,
    reload,
  };
}
