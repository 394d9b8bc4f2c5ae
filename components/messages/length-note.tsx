import { useTranslations } from "next-intl";
import { MESSAGE_MAX_CHARS } from "@/lib/protocol/limits";
import type { BodyLength } from "./body-length";

interface LengthNoteProps {
  length: BodyLength;
}

/** Says how much room is left once it gets short, and refuses in words what is too long. */
export function LengthNote({ length }: LengthNoteProps) {
  const t = useTranslations("messages");
  if (length.kind === "near") {
    return <p className="text-xs text-ink-3 tabular-nums">{t("charsLeft", { count: length.left })}</p>;
  }
  if (length.kind !== "over") return null;
  return (
    <p role="alert" className="text-xs text-bad">
      {t("charsOver", { count: length.by, max: MESSAGE_MAX_CHARS })}
    </p>
  );
}
