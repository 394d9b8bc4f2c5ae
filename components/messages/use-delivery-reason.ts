import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { useRefusalText } from "@/components/errors/use-refusal-text";
import type { PlainApiError } from "@/lib/client/api/api-error";

/** Why a message was refused for good, in words that are about a message. */
export function useDeliveryReason(): (error: PlainApiError) => string {
  const t = useTranslations("messages");
  const toText = useRefusalText();
  return useCallback(
    (error: PlainApiError) => {
      if (error.code === "conflict") return t("refusedArchived");
      if (error.code === "forbidden" || error.code === "not_found") return t("refusedNoMember");
      if (error.code === "too_large" || error.fields?.body === "too_long") return t("refusedTooLong");
      return toText(error);
    },
    [t, toText],
  );
}
