import { Compass } from "lucide-react";
import { useTranslations } from "next-intl";
import { CenteredNote } from "@/components/frame/centered-note";
import { buttonLook } from "@/components/ui/button-look";

const HOME = "/";

/** In the place of a page that there is not, or not for whoever asks: both look the same. [ERR3] */
export function NotFoundNote() {
  const t = useTranslations("app");
  return (
    <CenteredNote
      icon={Compass}
      title={t("notFoundTitle")}
      text={t("notFoundText")}
      action={
        // Every page has this note with it: the router's link would be there once more.
        <a href={HOME} className={buttonLook({ tone: "primary" })}>
          {t("goHome")}
        </a>
      }
    />
  );
}
