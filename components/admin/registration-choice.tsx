"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ConfirmedAttempt } from "@/components/errors/confirmed-attempt";
import { ChoiceField } from "@/components/forms/choice-field";
import { useUpdateWorkspace } from "@/lib/client/workspace/use-update-workspace";
import { useWorkspace } from "@/lib/client/workspace/use-workspace";
import type { Workspace } from "@/lib/protocol/workspace";

type Registration = Workspace["registration"];

/** Who may create an account; either way it is said what that means before it holds. [AUTH1], [AUTH7] */
export function RegistrationChoice() {
  const t = useTranslations("adminWorkspace");
  const { registration } = useWorkspace();
  const updateWorkspace = useUpdateWorkspace();
  const [asked, setAsked] = useState<Registration | null>(null);
  return (
    <>
      <ChoiceField
        name="registration"
        label={t("registration")}
        isLabelHidden
        value={registration}
        onChoose={(value) => setAsked(value)}
        options={[
          { value: "invite", label: t("invite") },
          { value: "open", label: t("open") },
        ]}
      />
      <p className="text-sm text-ink-2">{registration === "open" ? t("openNow") : t("inviteNow")}</p>
      {asked !== null && (
        <ConfirmedAttempt
          isOpen
          onOpenChange={(isOpen) => !isOpen && setAsked(null)}
          title={asked === "open" ? t("openTitle") : t("inviteTitle")}
          text={asked === "open" ? t("openText") : t("inviteText")}
          confirm={asked === "open" ? t("openConfirm") : t("inviteConfirm")}
          tone={asked === "open" ? "danger" : "primary"}
          onConfirm={() => updateWorkspace({ registration: asked })}
        />
      )}
    </>
  );
}
