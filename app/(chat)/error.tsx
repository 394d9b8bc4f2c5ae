"use client";

import { ErrorNote } from "@/components/errors/error-note";

interface ChatErrorProps {
  /** Asks the server for the page again, and shows it. */
  retry: () => void;
}

/** A page of the chat that failed, beside the channels, which go on. */
export default function ChatError({ retry }: ChatErrorProps) {
  return <ErrorNote onRetry={retry} />;
}
