"use client";

import { useTranslations } from "next-intl";
import { memo } from "react";
import { Drawer } from "@/components/ui/drawer";
import { useLateValue } from "@/lib/client/painting/use-late-value";
import { MembersPanel } from "./members-panel";

interface MembersColumnProps {
  channelId: number;
  isColumnShown: boolean;
  isDrawerOpen: boolean;
  onDrawerChange: (isOpen: boolean) => void;
}

/** The members beside the messages, or in a drawer where there is no room. */
export const MembersColumn = memo(function MembersColumn({
  channelId,
  isColumnShown,
  isDrawerOpen,
  onDrawerChange,
}: MembersColumnProps) {
  const t = useTranslations("members");
  // Whoever goes to another channel reads it first: who else is there comes right after.
  const shownId = useLateValue(channelId);
  return (
    <>
      {isColumnShown && (
        <div className="flex w-60 shrink-0 flex-col border-l border-line max-lg:hidden">
          <MembersPanel channelId={shownId} />
        </div>
      )}
      <Drawer side="right" title={t("title")} isOpen={isDrawerOpen} onOpenChange={onDrawerChange}>
        <MembersPanel channelId={shownId} />
      </Drawer>
    </>
  );
});
