"use client";

import { Check, Hourglass, UserPlus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useAttempt } from "@/components/errors/use-attempt";
import { IconButton } from "@/components/ui/icon-button";
import { PersonRow } from "@/components/users/person-row";
import { useAddMember } from "@/lib/client/members/use-add-member";
import type { User } from "@/lib/protocol/users";

interface AddMemberRowProps {
  channelId: number;
  user: User;
  isMember: boolean;
}

/** A person to bring into a channel, or the word that they are in it. [CH4] */
export function AddMemberRow({ channelId, user, isMember }: AddMemberRowProps) {
  const t = useTranslations("members");
  const addMember = useAddMember(channelId);
  const { isPending, refusal, attempt } = useAttempt();
  const action = isMember ? (
    <span className="flex items-center gap-1 text-sm text-ink-3">
      <Check aria-hidden className="size-4" />
      {t("added")}
    </span>
  ) : (
    <IconButton
      icon={isPending ? Hourglass : UserPlus}
      label={t("addOne", { name: user.displayName })}
      aria-busy={isPending || undefined}
      onClick={() => void attempt(() => addMember(user.id))}
    />
  );
  return <PersonRow user={user} action={action} refusal={refusal} />;
}
