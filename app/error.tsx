"use client";

import { ErrorNote } from "@/components/errors/error-note";

interface ErrorPageProps {
  /** Asks the server for the page again, and shows it. */
  retry: () => void;
}

export default function ErrorPage({ retry }: ErrorPageProps) {
  return (
    <div className="flex min-h-dvh bg-rail">
      <ErrorNote onRetry={retry} />
    </div>
  );
}
