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
    case "reactivate":
      return <ActivityQuestion isActive={kind === "reactivate"} {...props} />;
  }
}

interface ActivityQuestionProps extends Omit<PersonDialogProps, "kind"> {
  /** What the person is to be. */
  isActive: boolean;
}

function ActivityQuestion({ user, isActive, onDone, onClose }: ActivityQuestionProps) {
  const t = useTranslations("adminPeople");
  const updateUser = useUpdateUser();
  return (
    <ConfirmedAttempt
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={t(isActive ? "reactivateTitle" : "deactivateTitle", { name: user.displayName })}
      text={t(isActive ? "reactivateText" : "deactivateText")}
      confirm={t(isActive ? "reactivate" : "deactivate")}
      tone={isActive ? "primary" : undefined}
      onConfirm={() => updateUser({ userId: user.id, isActive }).then(onDone)}
    />
  );
}
