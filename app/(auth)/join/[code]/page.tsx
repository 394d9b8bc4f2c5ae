import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { CardPage } from "@/components/frame/card-page";
import { TextLink } from "@/components/ui/text-link";
import { CreateAccountForm } from "@/components/users/create-account-form";
import { findUsableInvite } from "@/lib/server/invites/find-usable-invite";
import { getWorkspace } from "@/lib/server/workspace/get-workspace";

export async function generateMetadata(): Promise<Metadata> {
  const tApp = await getTranslations("app");
  const t = await getTranslations("join");
  const title = t("title", { workspace: (await getWorkspace())?.name ?? "" });
  return { title: tApp("pageTitle", { title }) };
}

interface JoinPageProps {
  params: Promise<{ code: string }>;
}

/** Joining by an invite, or by any code at all while registration is open. [AUTH1] */
export default async function JoinPage({ params }: JoinPageProps) {
  const workspace = await getWorkspace();
  if (!workspace) redirect("/setup");
  const invite = await findUsableInvite((await params).code);
  const t = await getTranslations("join");
  const title = t("title", { workspace: workspace.name });
  const footer = <TextLink href="/sign-in">{t("haveAccount")}</TextLink>;
  if (!invite && workspace.registration !== "open") {
    return <CardPage title={t("invalidTitle")} text={t("invalidText")} brand={workspace.name} footer={footer} />;
  }
  return (
    <CardPage title={title} text={invite ? t("intro") : t("openIntro")} brand={workspace.name} footer={footer}>
      <CreateAccountForm admission={invite && { kind: "invite", code: invite.code }} submitLabel={t("submit")} />
    </CardPage>
  );
}
