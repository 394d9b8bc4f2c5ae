import Link from "next/link";

interface TextLinkProps {
  href: string;
  children: string;
}

/** A way to another page, within or below a text. */
export function TextLink({ href, children }: TextLinkProps) {
  return (
    <Link href={href} prefetch={false} className="text-accent underline underline-offset-2">
      {children}
    </Link>
  );
}
