import type * as z from "zod/mini";
import { HTTP_BODY_MAX_BYTES } from "@/lib/protocol/limits";
import { idParam } from "@/lib/protocol/fields";
import { AppError } from "../app-error";
import { parse } from "../parse";
import type { ApiRequest } from "./api-request";
import type { PathParams } from "./route";

const utf8 = new TextDecoder("utf-8", { fatal: true });

/**
 * The JSON body of a request as its schema has it.
 *
 * @throws AppError `invalid` for what is not JSON or not said to be, `too_large` past the limit. [AUTH8]
 */
export async function parseBody<Schema extends z.ZodMiniType>(
  request: ApiRequest,
  schema: Schema,
): Promise<z.output<Schema>> {
  const contentType = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (contentType !== "application/json") {
    throw new AppError("invalid", { message: "The body must be JSON, with the content type application/json." });
  }
  return parse(schema, parseJson(await readBody(request)));
}

/** The query of a request; a key given twice is refused as its schema refuses a list. */
export function parseQuery<Schema extends z.ZodMiniType>(request: ApiRequest, schema: Schema): z.output<Schema> {
  const query: Record<string, unknown> = {};
  const searchParams = new URLSearchParams(queryOf(request));
  for (const key of new Set(searchParams.keys())) {
    const values = searchParams.getAll(key);
    query[key] = values.length === 1 ? values[0] : values;
  }
  return parse(schema, query);
}

/** An id in the path. What is no id names nothing that exists: `not_found`. */
export function parseIdParam(params: PathParams, name: string): number {
  const result = idParam.safeParse(params[name]);
  if (!result.success) throw new AppError("not_found");
  return result.data;
}

/** What stands behind the `?`; nobody needs the rest of it taken apart. */
function queryOf({ url }: ApiRequest): string {
  return /^[^?#]*\?([^#]*)/.exec(url)?.[1] ?? "";
}

async function readBody(request: ApiRequest): Promise<string> {
  if (Number(request.headers.get("content-length") ?? 0) > HTTP_BODY_MAX_BYTES) throw new AppError("too_large");
  const bytes = await readBytes(request);
  try {
    return utf8.decode(bytes);
  } catch (cause) {
    throw new AppError("invalid", { message: "The body is not UTF-8.", cause });
  }
}

/** Read piece by piece: a chunked body has no announced length, and must not be held whole to be refused. */
async function readBytes(request: ApiRequest): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  try {
    for await (const chunk of request.body ?? []) {
      bytes += chunk.byteLength;
      if (bytes > HTTP_BODY_MAX_BYTES) throw new AppError("too_large");
      chunks.push(chunk);
    }
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    // Whoever hangs up halfway is no failure of ours, and must not be able to fill the log with them.
    throw new AppError("invalid", { message: "The body ended too early.", cause });
  }
  return Buffer.concat(chunks);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new AppError("invalid", { message: "The body is not JSON.", cause });
  }
}
