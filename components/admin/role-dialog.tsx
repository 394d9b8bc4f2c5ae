"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { toRefusal } from "@/components/errors/to-refusal";
import { useAttempt } from "@/components/errors/use-attempt";
import { Button } from "@/components/ui/button";
import { Confirmation } from "@/components/ui/confirmation";
import { Modal } from "@/components/ui/modal";
import { Notice } from "@/components/ui/notice";
import { useCurrentUser } from "@/lib/client/users/use-current-user";
import { useUpdateUser } from "@/lib/client/users/use-update-user";
import type { Role, User } from "@/lib/protocol/users";
import { RoleChoice } from "./role-choice";
import { useRoleName } from "./use-role-name";

interface RoleDialogProps {
  user: User;
  onDone: () => void;
  onClose: () => void;
}

const RANKS: Record<Role, number> = { owner: 2, admin: 1, member: 0 };

/** Gives a person another role; who takes from themselves is asked once more. [AUTH7] */
export function RoleDialog({ user, onDone, onClose }: RoleDialogProps) {
  const t = useTranslations("adminPeople");
  const tApp = useTranslations("app");
  const me = useCurrentUser();
  const [role, setRole] = useState<Role>(user.role);
  const [isAsking, setAsking] = useState(false);
  const act = useRoleChange({ user, role, onDone, onClose });
  const isOwnDemotion = user.id === me.id && RANKS[role] < RANKS[user.role];
  const submit = isOwnDemotion ? () => setAsking(true) : act.run;
  return (
    <Modal title={t("roleTitle", { name: user.displayName })} isOpen onOpenChange={(isOpen) => !isOpen && onClose()}>
      {act.refusal && !isAsking && <Notice tone="bad">{act.refusal}</Notice>}
      <RoleChoice roles={rolesGivenBy(me.role)} value={role} onChange={setRole} />
      <Button tone="primary" disabled={role === user.role} isPending={act.isPending} onClick={submit}>
        {tApp("save")}
      </Button>
      <OwnDemotion role={role} isOpen={isAsking} onOpenChange={setAsking} progress={act} onConfirm={act.run} />
    </Modal>
  );
}

function rolesGivenBy(role: Role): Role[] {
  return role === "owner" ? ["owner", "admin", "member"] : ["admin", "member"];
}

function useRoleChange({ user, role, onDone, onClose }: RoleDialogProps & { role: Role }) {
  const t = useTranslations("adminPeople");
  const updateUser = useUpdateUser();
  const { attempt, ...progress } = useAttempt((error) =>
    toRefusal(error).code === "conflict" ? t("lastOwner") : undefined,
  );
  async function run() {
    if (!(await attempt(() => updateUser({ userId: user.id, role })))) return;
    onDone();
    onClose();
  }
  return { ...progress, run: () => void run() };
}

interface OwnDemotionProps {
  role: Role;
  progress: { isPending: boolean; refusal: string | null };
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  onConfirm: () => void;
}

function OwnDemotion({ role, ...dialog }: OwnDemotionProps) {
  const t = useTranslations("adminPeople");
  const toRoleName = useRoleName();
  return (
    <Confirmation
      {...dialog}
      title={t("demoteSelfTitle", { role: toRoleName(role) })}
      text={role === "member" ? t("demoteSelfToMember") : t("demoteSelf")}
      confirm={t("changeRole")}
    />
  );
}
