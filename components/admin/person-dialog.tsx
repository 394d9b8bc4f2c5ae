"use client";

import { useTranslations } from "next-intl";
import { useUpdateUser } from "@/lib/client/users/use-update-user";
import type { User } from "@/lib/protocol/users";
import { ActConfirmation } from "./act-confirmation";
import { ResetLinkDialog } from "./reset-link-dialog";
import { RoleDialog } from "./role-dialog";

export interface OpenPersonDialog {
  kind: "role" | "reset" | "deactivate" | "reactivate";
  user: User;
}

interface PersonDialogProps extends OpenPersonDialog {
  /** Something changed on the server. */
  onDone: () => void;
  onClose: () => void;
}

/** The one dialog that is open about a person. */
export function PersonDialog({ kind, ...props }: PersonDialogProps) {
  switch (kind) {
    case "role":
      return <RoleDialog {...props} />;
    case "reset":
      return <ResetLinkDialog {...props} />;
    case "deactivate":
      return <Deactivation {...props} />;
    case "reactivate":
      return <Reactivation {...props} />;
  }
}

function Deactivation({ user, ...on }: Omit<PersonDialogProps, "kind">) {
  const t = useTranslations("adminPeople");
  const updateUser = useUpdateUser();
  return (
    <ActConfirmation
      {...on}
      title={t("deactivateTitle", { name: user.displayName })}
      text={t("deactivateText")}
      confirm={t("deactivate")}
      act={() => updateUser({ userId: user.id, isActive: false })}
    />
  );
}

function Reactivation({ user, ...on }: Omit<PersonDialogProps, "kind">) {
  const t = useTranslations("adminPeople");
  const updateUser = useUpdateUser();
  return (
    <ActConfirmation
      {...on}
      title={t("reactivateTitle", { name: user.displayName })}
      text={t("reactivateText")}
      confirm={t("reactivate")}
      tone="primary"
      act={() => updateUser({ userId: user.id, isActive: true })}
    />
  );
}
