import type { LucideIcon } from "lucide-react";
import Link from "next/link";

interface ButtonLinkProps {
  href: string;
  icon: LucideIcon;
  label: string;
}

/** A way to another page that stands among buttons and looks like one of them. */
export function ButtonLink({ href, icon: Icon, label }: ButtonLinkProps) {
  return (
    <Link
      href={href}
      prefetch={false}
      className="inline-flex h-8 items-center gap-2 rounded-md border border-line bg-raised px-3 text-sm font-semibold whitespace-nowrap hover:bg-hover pointer-coarse:h-10"
    >
      <Icon aria-hidden className="size-4" />
      {label}
    </Link>
  );
}
