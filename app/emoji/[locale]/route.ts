import { LOCALES } from "@/lib/i18n/locales";
import { listEmoji } from "@/lib/server/emoji/list-emoji";

/** Made with the pages: it is the same for everybody until the next upgrade. */
export const dynamic = "force-static";
export const dynamicParams = false;

export function generateStaticParams(): { locale: string }[] {
  return LOCALES.map((locale) => ({ locale }));
}

interface Params {
  params: Promise<{ locale: string }>;
}

/** The emoji to pick from: no other site is asked for them. */
export async function GET(_request: Request, { params }: Params): Promise<Response> {
  const { locale } = await params;
  const known = LOCALES.find((one) => one === locale);
  if (!known) return new Response(null, { status: 404 });
  return Response.json(listEmoji(known), { headers: { "cache-control": "public, max-age=86400" } });
}
