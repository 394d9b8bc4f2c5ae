import type { ReactNode } from "react";

const SAFE_PROTOCOLS = new Set(["http:", "https:", "mailto:"]);

interface MarkdownLinkProps {
  href: string;
  children: ReactNode;
}

/** A link out of a message: to the web or to a mailbox, never to a script; anything else stays text. */
export function MarkdownLink({ href, children }: MarkdownLinkProps) {
  const address = safeAddress(href);
  if (!address) return <span>{children}</span>;
  return (
    <a
      href={address}
      title={address}
      target="_blank"
      rel="noopener noreferrer"
      className="text-accent underline decoration-1 underline-offset-2 hover:text-accent-strong"
    >
      {children}
    </a>
  );
}

function safeAddress(href: string): string | null {
  // No base: a path alone would lead into this workspace under words of the writer's choice.
  const url = URL.canParse(href) ? new URL(href) : null;
  return url && SAFE_PROTOCOLS.has(url.protocol) ? url.href : null;
}
