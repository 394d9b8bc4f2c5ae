"use client";

import { UserRoundPlus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { loadedAhead } from "@/components/ui/loaded-ahead";

const InviteDialog = loadedAhead(() => import("./invite-dialog").then((file) => file.InviteDialog));

/** Invites people from where they are missed. */
export function InviteButton() {
  const t = useTranslations("invites");
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>
        <UserRoundPlus aria-hidden className="size-4" />
        {t("openTeam")}
      </Button>
      {isOpen && <InviteDialog isOpen onOpenChange={setOpen} />}
    </>
  );
}
