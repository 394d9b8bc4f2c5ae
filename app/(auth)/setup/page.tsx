import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { CardPage } from "@/components/frame/card-page";
import { CreateAccountForm } from "@/components/users/create-account-form";
import { isWorkspaceEmpty } from "@/lib/server/workspace/is-workspace-empty";

export async function generateMetadata(): Promise<Metadata> {
  const tApp = await getTranslations("app");
  const t = await getTranslations("setup");
  return { title: tApp("pageTitle", { title: t("title") }) };
}

/** The first run, once. [AUTH1] */
export default async function SetupPage() {
  if (!(await isWorkspaceEmpty())) notFound();
  const t = await getTranslations("setup");
  const tApp = await getTranslations("app");
  return (
    <CardPage title={t("title")} text={t("intro")} brand={tApp("name")}>
      <CreateAccountForm admission={{ kind: "setup" }} submitLabel={t("submit")} />
    </CardPage>
  );
}
