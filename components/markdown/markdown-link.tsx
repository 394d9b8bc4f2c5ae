import Link from "next/link";
import type { ReactNode } from "react";
import { linkTarget } from "./link-target";

interface MarkdownLinkProps {
  href: string;
  text: string;
  children: ReactNode;
}

const LOOK = "text-accent underline decoration-1 underline-offset-2 hover:text-accent-strong";

/** A link in a message: out to the web or to a mailbox, or to a channel of this workspace; anything else stays text. */
export function MarkdownLink({ href, text, children }: MarkdownLinkProps) {
  const target = linkTarget(href, text, window.location.origin);
  if (!target) return <span>{children}</span>;
  if (target.path) {
    return (
      <Link href={target.path} prefetch={false} className={LOOK}>
        {children}
      </Link>
    );
  }
  return (
    <a href={target.address} title={target.address} target="_blank" rel="noopener noreferrer" className={LOOK}>
      {children}
      {target.shownHost && (
        // Of its own direction, so that no text before it can turn it around.
        <bdi dir="ltr" className="inline-block max-w-full text-sm text-ink-3">
          {` (${target.shownHost})`}
        </bdi>
      )}
    </a>
  );
}
