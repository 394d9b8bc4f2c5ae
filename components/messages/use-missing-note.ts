import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { tellNews } from "@/components/errors/news";
import type { Messages } from "@/lib/client/messages/use-messages";

/** Says that a message does not exist where an address points beyond the channel, which opens at its end. */
export function useMissingNote(
  pointed: { seq: number; visit: number } | null,
  { status, lastSeq }: Pick<Messages, "status" | "lastSeq">,
): void {
  const t = useTranslations("messages");
  const isMissing = status === "ready" && pointed !== null && pointed.seq > lastSeq;
  const visit = pointed?.visit;
  useEffect(() => {
    if (isMissing) tellNews({ text: t("noSuchMessage"), isFailure: false });
  }, [isMissing, visit, t]);
}
