import { useTranslations } from "next-intl";
import { CenteredNote } from "@/components/frame/centered-note";

export default function NotFound() {
  const t = useTranslations("app");
  return (
    <div className="flex min-h-dvh flex-1">
      <CenteredNote title={t("notFoundTitle")} text={t("notFoundText")} />
    </div>
  );
}
