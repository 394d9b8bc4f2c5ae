import NextAuth from "next-auth";
import type { NextRequest } from "next/server";
import { AppError } from "@/lib/server/app-error";
import { toWebResponse } from "@/lib/server/http/api-answer";
import { isForeignOrigin } from "@/lib/server/http/is-foreign-origin";
import { toErrorAnswer } from "@/lib/server/http/route";
import { nextAuthOptions } from "@/lib/server/sessions/next-auth-options";

interface Context {
  params: Promise<{ nextauth: string[] }>;
}

/** Inside Next, unlike every other route: next-auth reads `next/headers`. [AUTH2] */
export async function GET(request: NextRequest, context: Context): Promise<Response> {
  return (await NextAuth(request, context, nextAuthOptions())) as Response;
}

/** next-auth has a token of its own against other sites; a browser says where it comes from as well. [AUTH8] */
export async function POST(request: NextRequest, context: Context): Promise<Response> {
  const { headers } = request;
  if (isForeignOrigin({ origin: headers.get("origin"), host: headers.get("host") })) {
    const error = new AppError("forbidden", { message: "This change was asked for by another site." });
    return toWebResponse(toErrorAnswer(error));
  }
  return GET(request, context);
}
