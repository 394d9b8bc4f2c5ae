import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { currentUser } from "@/app/current-user";
import { CardPage } from "@/components/frame/card-page";
import { AlreadySignedIn } from "@/components/sessions/already-signed-in";
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
  const [invite, user] = await Promise.all([findUsableInvite((await params).code), currentUser()]);
  const t = await getTranslations("join");
  const brand = workspace.name;
  if (user) {
    return (
      <CardPage title={t("alreadyTitle", { workspace: brand })} text={t("alreadyText")} brand={brand}>
        <AlreadySignedIn user={user} />
      </CardPage>
    );
  }
  const footer = <TextLink href="/sign-in">{t("haveAccount")}</TextLink>;
  if (!invite && workspace.registration !== "open") {
    return <CardPage title={t("invalidTitle")} text={t("invalidText")} brand={brand} footer={footer} />;
  }
  const intro = invite ? t("intro", { name: invite.invitedBy }) : t("openIntro");
  return (
    <CardPage title={t("title", { workspace: brand })} text={intro} brand={brand} footer={footer}>
      <CreateAccountForm admission={invite && { kind: "invite", code: invite.code }} submitLabel={t("submit")} />
    </CardPage>
  );
}
