import { setTimeout as sleep } from "node:timers/promises";
import * as z from "zod/mini";
import { exchange, type Answered, type ApiRequest } from "./exchange";

export interface ApiAnswer<Value> {
  value: Value;
  status: number;
  /** How long the server took to answer, without the waiting before. */
  ms: number;
}

/** The workspace said no, in the contract's form. [ERR1] */
export class Refusal extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly fields: Record<string, string>,
    /** It was asked more than once, so an earlier try may have been heard. */
    readonly isRepeated: boolean,
  ) {
    super(message);
  }
}

export interface Api {
  /** @throws Refusal, or an Error when there is no answer or none that can be read */
  call<Schema extends z.ZodMiniType>(request: ApiRequest, schema: Schema): Promise<ApiAnswer<z.output<Schema>>>;
}

export interface ApiOptions {
  url: string;
  /** Ends every request and every wait. */
  signal: AbortSignal;
  onWait(reason: string, ms: number): void;
  /** First pause after a failure, doubled each time. */
  firstPauseMs?: number;
}

const LONGEST_PAUSE_MS = 15_000;
/** With the pauses about a minute: longer than any restart, shorter than anyone's patience. */
const MAX_FAILURES = 10;

const refusalBody = z.object({
  error: z.object({
    code: z.string(),
    message: z.string(),
    fields: z.optional(z.record(z.string(), z.string())),
  }),
});

/**
 * The public HTTP API of a workspace.
 *
 * What passes is waited for and asked again: limits for as long as they say, failures of server and network with
 * growing pauses. So every request must be one that can be made twice.
 */
export function createApi({ url, signal, onWait, firstPauseMs = 250 }: ApiOptions): Api {
  return {
    async call(request, schema) {
      let failures = 0;
      for (let tries = 1; ; tries += 1) {
        const outcome = await exchange(url, request, signal);
        if ("response" in outcome) return read(outcome, schema, tries > 1);
        if (!outcome.isLimit) failures += 1;
        if (failures >= MAX_FAILURES) throw new Error(`No answer from ${url}: ${outcome.reason}.`);
        const pause = failures === 0 ? 0 : Math.min(firstPauseMs * 2 ** (failures - 1), LONGEST_PAUSE_MS);
        const ms = Math.max(outcome.retryAfterMs, pause);
        onWait(outcome.reason, ms);
        await sleep(ms, undefined, { signal }).catch(() => signal.throwIfAborted());
      }
    },
  };
}

function read<Schema extends z.ZodMiniType>({ response, text, ms }: Answered, schema: Schema, isRepeated: boolean) {
  const { status } = response;
  if (status >= 300 && status < 400) {
    throw new Error(
      `${response.url} redirects to ${response.headers.get("location") ?? "elsewhere"}: name that with --url.`,
    );
  }
  const body = parseJson(text);
  if (!response.ok) {
    const refusal = refusalBody.safeParse(body);
    if (!refusal.success) throw new Error(`${response.url} answered ${status}, and not as a workspace does.`);
    const { code, message, fields } = refusal.data.error;
    throw new Refusal(code, message, fields ?? {}, isRepeated);
  }
  const result = schema.safeParse(body);
  if (!result.success) throw new Error(`${response.url} did not answer as a workspace does.`);
  return { value: result.data, status, ms };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
