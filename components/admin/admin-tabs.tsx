"use client";

import clsx from "clsx";
import { useTranslations } from "next-intl";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { PageTitle } from "@/components/frame/page-title";
import { ADMIN_SECTIONS, adminPath } from "./admin-sections";

/** The ways between the admins' pages; the one that is shown names the tab of the browser. */
export function AdminTabs() {
  const t = useTranslations("admin");
  const path = usePathname();
  const current = ADMIN_SECTIONS.find((section) => adminPath(section) === path);
  return (
    <nav aria-label={t("sections")} className="shrink-0 overflow-x-auto border-b border-line px-2 md:px-3">
      {current && <PageTitle>{t("pageTitle", { section: t(current) })}</PageTitle>}
      <ul className="flex">
        {ADMIN_SECTIONS.map((section) => (
          <li key={section}>
            <Link
              href={adminPath(section)}
              prefetch={false}
              aria-current={section === current ? "page" : undefined}
              className={clsx(
                "flex min-h-10 items-center border-b-2 px-2.5 text-sm whitespace-nowrap -outline-offset-2 pointer-coarse:min-h-11",
                section === current
                  ? "border-accent font-semibold text-ink"
                  : "border-transparent text-ink-2 hover:text-ink",
              )}
            >
              {t(section)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
