import { useEffect, useState } from "react";
import { copyText } from "./copy-text";

/** How long it is said where it was pressed. */
const SAID_MS = 2_000;

interface Copied {
  /** It was done a moment ago. */
  isCopied: boolean;
  copy: (text: string) => Promise<void>;
}

/** Copies a text, and says so for a while. */
export function useCopied(): Copied {
  const [isCopied, setCopied] = useState(false);
  useEffect(() => {
    if (!isCopied) return;
    const timer = setTimeout(() => setCopied(false), SAID_MS);
    return () => clearTimeout(timer);
  }, [isCopied]);
  return { isCopied, copy: async (text) => setCopied(await copyText(text)) };
}
