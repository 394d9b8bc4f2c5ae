import { Settings } from "lucide-react";
import { useTranslations } from "next-intl";
import Link from "next/link";
import { Avatar } from "@/components/users/avatar";
import type { User } from "@/lib/protocol/users";

interface ProfileLinkProps {
  user: User;
}

/** Oneself, and the way to one's settings. */
export function ProfileLink({ user }: ProfileLinkProps) {
  const t = useTranslations("profile");
  return (
    <Link
      href="/profile"
      prefetch={false}
      title={t("open")}
      className="flex min-h-10 items-center gap-2.5 rounded-md px-2 text-sm hover:bg-press pointer-coarse:min-h-11"
    >
      <Avatar person={user} size="small" />
      <span className="min-w-0 flex-1 truncate">{user.displayName}</span>
      <span className="sr-only">{t("open")}</span>
      <Settings aria-hidden className="size-4 shrink-0 text-ink-3" />
    </Link>
  );
}
