import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CardPage } from "@/components/frame/card-page";
import { ResetPasswordForm } from "@/components/sessions/reset-password-form";
import { TextLink } from "@/components/ui/text-link";
import { getWorkspace } from "@/lib/server/workspace/get-workspace";

export async function generateMetadata(): Promise<Metadata> {
  const tApp = await getTranslations("app");
  const t = await getTranslations("reset");
  // The token stands behind the `#`, and no address of ours leaves with a click.
  return { title: tApp("pageTitle", { title: t("title") }), referrer: "no-referrer" };
}

export default async function ResetPasswordPage() {
  const t = await getTranslations("reset");
  const tApp = await getTranslations("app");
  return (
    <CardPage
      title={t("title")}
      text={t("intro")}
      brand={(await getWorkspace())?.name ?? tApp("name")}
      footer={<TextLink href="/sign-in">{t("toSignIn")}</TextLink>}
    >
      <ResetPasswordForm />
    </CardPage>
  );
}
