"use client";

import { useTranslations } from "next-intl";
import { Modal } from "@/components/ui/modal";
import { useUser } from "@/lib/client/users/use-user";
import { OpenProfileCard } from "./open-profile-card";

interface ProfileDialogProps {
  /** Whose card it is; null while none is shown. */
  userId: number | null;
  onClose: () => void;
}

/** A person's card in front of the page, for who has jumped to them. */
export function ProfileDialog({ userId, onClose }: ProfileDialogProps) {
  if (userId === null) return null;
  return <PersonDialog userId={userId} onClose={onClose} />;
}

function PersonDialog({ userId, onClose }: { userId: number; onClose: () => void }) {
  const t = useTranslations("profile");
  const user = useUser(userId);
  return (
    <Modal title={t("title")} isOpen={user !== null} onOpenChange={(isOpen) => !isOpen && onClose()}>
      {user && <OpenProfileCard user={user} />}
    </Modal>
  );
}
