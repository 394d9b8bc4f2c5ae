import { useTranslations } from "next-intl";
import { use } from "react";
import { fieldLimits } from "./field-limits";
import { FormRefusalContext } from "./form-refusal-context";

/** What the form's refusal says about one field, in the person's language; null when it was fine. */
export function useFieldRefusal(name: string): string | null {
  const t = useTranslations("fields");
  const reason = use(FormRefusalContext)?.fields?.[name];
  if (!reason) return null;
  if (reason === "malformed" && name === "username") return t("malformedUsername");
  switch (reason) {
    case "too_short":
      return t("too_short", { min: fieldLimits(name).min });
    case "too_long":
      return t("too_long", { max: fieldLimits(name).max });
    case "required":
      return t("required");
    case "unknown":
      return t("unknown");
    case "taken":
      return t("taken");
    case "wrong":
      return t("wrong");
    default:
      return t("malformed");
  }
}
