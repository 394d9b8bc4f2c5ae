import { SlidersHorizontal } from "lucide-react";
import { useTranslations } from "next-intl";
import Link from "next/link";
import { adminPath } from "@/components/admin/admin-sections";
import { useAddress } from "./use-address";

/** The way to the admins' pages, for admins. */
export function AdminLink() {
  const t = useTranslations("admin");
  const isCurrent = useAddress().path.startsWith("/admin/");
  return (
    <Link
      href={adminPath("people")}
      prefetch={false}
      aria-current={isCurrent ? "true" : undefined}
      className="flex min-h-9 items-center gap-2 rounded-md border border-line bg-raised px-2.5 text-sm text-ink-2 hover:bg-hover aria-[current]:bg-accent-soft aria-[current]:text-ink pointer-coarse:min-h-11"
    >
      <SlidersHorizontal aria-hidden className="size-4 shrink-0 text-ink-3" />
      {t("open")}
    </Link>
  );
}
