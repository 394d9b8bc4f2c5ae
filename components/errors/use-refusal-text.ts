import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { toRefusal } from "./to-refusal";

/** A sentence in the person's language for whatever was thrown. [ERR1] */
export function useRefusalText(): (error: unknown) => string {
  const t = useTranslations("errors");
  return useCallback(
    (error: unknown) => {
      const { code, retryAfterSeconds } = toRefusal(error);
      if (code === "network" && !navigator.onLine) return t("offline");
      const known = t.has(code) ? code : "unknown";
      return t(known, { seconds: retryAfterSeconds ?? 1 });
    },
    [t],
  );
}
