import { Lock } from "lucide-react";
import { useTranslations } from "next-intl";

interface FixedUsernameProps {
  username: string;
}

/** The name one signs in with, which stays. */
export function FixedUsername({ username }: FixedUsernameProps) {
  const t = useTranslations("profile");
  return (
    <dl className="flex flex-col gap-1">
      <dt className="text-sm font-semibold">{t("username")}</dt>
      <dd className="flex min-h-10 items-center gap-2 rounded-md bg-rail px-3 text-ink-2">
        <span className="min-w-0 flex-1 truncate">{username}</span>
        <Lock aria-hidden className="size-4 shrink-0 text-ink-3" />
      </dd>
      <dd className="text-sm text-ink-3">{t("usernameText")}</dd>
    </dl>
  );
}
