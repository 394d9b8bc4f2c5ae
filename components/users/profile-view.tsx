"use client";

import { ArrowLeft } from "lucide-react";
import { useTranslations } from "next-intl";
import Link from "next/link";
import { PageHeader } from "@/components/frame/page-header";
import { PageTitle } from "@/components/frame/page-title";
import { SessionList } from "@/components/sessions/session-list";
import { SignOutButtons } from "@/components/sessions/sign-out-buttons";
import { ThemeChoice } from "@/components/theme/theme-choice";
import type { Theme } from "@/components/theme/themes";
import { SettingsSection } from "@/components/ui/settings-section";
import { useCurrentUser } from "@/lib/client/users/use-current-user";
import { DisplayNameForm } from "./display-name-form";
import { FixedUsername } from "./fixed-username";
import { LanguageChoice } from "./language-choice";
import { PasswordForm } from "./password-form";
import { PersonHeading } from "./person-heading";

interface ProfileViewProps {
  theme: Theme;
}

/** One's own settings. */
export function ProfileView({ theme }: ProfileViewProps) {
  const t = useTranslations("profile");
  const user = useCurrentUser();
  return (
    <main className="flex min-w-0 flex-1 flex-col">
      <PageTitle>{t("title")}</PageTitle>
      <ProfileHeader />
      <div className="relative min-h-0 flex-1 overflow-y-auto overscroll-contain">
        <div className="mx-auto flex max-w-xl flex-col px-4 py-4 md:px-6">
          <div className="pb-4">
            <PersonHeading user={user} />
          </div>
          <SettingsSection title={t("you")}>
            <FixedUsername username={user.username} />
            <DisplayNameForm />
          </SettingsSection>
          <SettingsSection title={t("language")} text={t("languageText")}>
            <LanguageChoice />
          </SettingsSection>
          <SettingsSection title={t("theme")} text={t("themeText")}>
            <ThemeChoice initial={theme} />
          </SettingsSection>
          <SettingsSection title={t("passwordTitle")} text={t("passwordText")}>
            <PasswordForm />
          </SettingsSection>
          <SettingsSection title={t("sessionsTitle")} text={t("sessionsText")}>
            <SessionList />
          </SettingsSection>
          <SettingsSection title={t("signOutTitle")}>
            <SignOutButtons />
          </SettingsSection>
        </div>
      </div>
    </main>
  );
}

function ProfileHeader() {
  const t = useTranslations("profile");
  return (
    <div className="border-b border-line">
      <PageHeader title={t("title")}>
        <Link
          href="/"
          prefetch={false}
          className="flex min-h-8 items-center gap-1.5 rounded-md px-2 text-sm text-ink-2 hover:bg-press pointer-coarse:min-h-11"
        >
          <ArrowLeft aria-hidden className="size-4" />
          {t("back")}
        </Link>
      </PageHeader>
    </div>
  );
}
