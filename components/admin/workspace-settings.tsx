"use client";

import { useTranslations } from "next-intl";
import { SettingsSection } from "@/components/ui/settings-section";
import { RegistrationChoice } from "./registration-choice";
import { WorkspaceNameForm } from "./workspace-name-form";

/** What the workspace is called and who may join it. [AUTH7] */
export function WorkspaceSettings() {
  const t = useTranslations("adminWorkspace");
  return (
    <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain">
      <div className="mx-auto flex max-w-xl flex-col px-4 md:px-6 [&>section:first-child]:border-t-0">
        <SettingsSection title={t("name")} text={t("nameText")}>
          <WorkspaceNameForm />
        </SettingsSection>
        <SettingsSection title={t("registration")} text={t("registrationText")}>
          <RegistrationChoice />
        </SettingsSection>
      </div>
    </div>
  );
}
