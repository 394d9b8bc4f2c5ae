"use client";

import { useTranslations } from "next-intl";
import { ConfirmedAttempt } from "@/components/errors/confirmed-attempt";
import { useUpdateUser } from "@/lib/client/users/use-update-user";
import type { User } from "@/lib/protocol/users";
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

function Deactivation({ user, onDone, onClose }: Omit<PersonDialogProps, "kind">) {
  const t = useTranslations("adminPeople");
  const updateUser = useUpdateUser();
  return (
    <ConfirmedAttempt
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={t("deactivateTitle", { name: user.displayName })}
      text={t("deactivateText")}
      confirm={t("deactivate")}
      onConfirm={() => updateUser({ userId: user.id, isActive: false }).then(onDone)}
    />
  );
}

function Reactivation({ user, onDone, onClose }: Omit<PersonDialogProps, "kind">) {
  const t = useTranslations("adminPeople");
  const updateUser = useUpdateUser();
  return (
    <ConfirmedAttempt
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={t("reactivateTitle", { name: user.displayName })}
      text={t("reactivateText")}
      confirm={t("reactivate")}
      tone="primary"
      onConfirm={() => updateUser({ userId: user.id, isActive: true }).then(onDone)}
    />
  );
}
