"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useAttempt } from "@/components/errors/use-attempt";
import { Button } from "@/components/ui/button";
import { CopyField } from "@/components/ui/copy-field";
import { Modal } from "@/components/ui/modal";
import { Notice } from "@/components/ui/notice";
import { useCreatePasswordReset } from "@/lib/client/users/use-create-password-reset";
import type { User } from "@/lib/protocol/users";

interface ResetLinkDialogProps {
  user: User;
  onClose: () => void;
}

/** Makes the link for a person's new password, once it is said what that does, and shows it to be passed on. [AUTH7] */
export function ResetLinkDialog({ user, onClose }: ResetLinkDialogProps) {
  const t = useTranslations("adminPeople");
  const [url, setUrl] = useState<string | null>(null);
  const createReset = useCreatePasswordReset();
  const { isPending, refusal, attempt } = useAttempt();
  const make = () => attempt(async () => setUrl((await createReset(user.id)).url));
  return (
    <Modal
      title={t("resetTitle", { name: user.displayName })}
      text={url ? t("resetDone", { name: user.displayName }) : t("resetText", { name: user.displayName })}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
    >
      {refusal && <Notice tone="bad">{refusal}</Notice>}
      {url ? (
        <CopyField label={t("resetLink")} value={url} copyLabel={t("copy")} copiedLabel={t("copied")} />
      ) : (
        <Button tone="primary" isPending={isPending} onClick={() => void make()}>
          {t("resetMake")}
        </Button>
      )}
    </Modal>
  );
}
