import type { LucideIcon } from "lucide-react";
import Link from "next/link";
import { buttonLook, type ButtonLook } from "./button-look";

interface ButtonLinkProps extends ButtonLook {
  href: string;
  icon?: LucideIcon;
  label: string;
}

/** A way to another page that stands among buttons, or in place of one, and looks like it. */
export function ButtonLink({ href, icon: Icon, label, tone, size }: ButtonLinkProps) {
  return (
    <Link href={href} prefetch={false} className={buttonLook({ tone, size })}>
      {Icon && <Icon aria-hidden className="size-4" />}
      {label}
    </Link>
  );
}
