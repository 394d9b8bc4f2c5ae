import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { currentViewer } from "@/app/current-viewer";
import { safePath } from "@/app/safe-path";
import { signInNote } from "@/app/sign-in-note";
import { CardPage } from "@/components/frame/card-page";
import { SignInForm } from "@/components/sessions/sign-in-form";
import { SignInNotice } from "@/components/sessions/sign-in-notice";
import { TextLink } from "@/components/ui/text-link";
import { getWorkspace } from "@/lib/server/workspace/get-workspace";

export async function generateMetadata(): Promise<Metadata> {
  const tApp = await getTranslations("app");
  const t = await getTranslations("signIn");
  return { title: tApp("pageTitle", { title: t("title") }) };
}

interface SignInPageProps {
  searchParams: Promise<{ next?: string | string[] }>;
}

export default async function SignInPage({ searchParams }: SignInPageProps) {
  const next = safePath((await searchParams).next);
  const workspace = await getWorkspace();
  if (!workspace) redirect("/setup");
  if (await currentViewer()) redirect(next);
  const t = await getTranslations("signIn");
  const note = await signInNote();
  const isOpen = workspace.registration === "open";
  return (
    <CardPage
      title={t("welcome", { workspace: workspace.name })}
      brand={workspace.name}
      footer={isOpen ? <TextLink href="/join/open">{t("register")}</TextLink> : t("noAccount")}
    >
      {note && <SignInNotice note={note} />}
      <SignInForm next={next} />
    </CardPage>
  );
}
