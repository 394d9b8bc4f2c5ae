import { ERROR_STATUS, type ErrorCode, type FieldErrors, type ProtocolError } from "@/lib/protocol/errors";
import { isUnavailable } from "./is-unavailable";

const SENTENCES: Record<ErrorCode, string> = {
  invalid: "Some of what was sent is not valid.",
  unauthenticated: "Please sign in.",
  forbidden: "You may not do this.",
  not_found: "There is no such thing here.",
  conflict: "This conflicts with the present state.",
  too_large: "This is too large.",
  rate_limited: "Too many requests. Please wait a moment.",
  internal: "Something went wrong on the server.",
  unavailable: "The server cannot answer at the moment. Please try again.",
};

interface AppErrorOptions {
  /** One plain sentence for a person; the code's own when absent. */
  message?: string;
  /** Wrong fields by path. */
  fields?: FieldErrors;
  /** Seconds after which trying again makes sense; `rate_limited` only. */
  retryAfterSeconds?: number;
  cause?: unknown;
}

/** A refusal the contract knows: thrown by services, mapped once to HTTP and once to acknowledgements. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly fields: FieldErrors | undefined;
  readonly retryAfterSeconds: number | undefined;

  constructor(code: ErrorCode, options: AppErrorOptions = {}) {
    super(options.message ?? SENTENCES[code], { cause: options.cause });
    this.name = "AppError";
    this.code = code;
    this.fields = options.fields;
    this.retryAfterSeconds = options.retryAfterSeconds;
  }

  get status(): number {
    return ERROR_STATUS[this.code];
  }

  /** The contract's form, without anything of the cause. [ERR1] */
  toProtocol(): ProtocolError {
    return { code: this.code, message: this.message, ...(this.fields && { fields: this.fields }) };
  }
}

/**
 * Any thrown thing as a refusal: an unreachable database is `unavailable`, the unexpected is `internal`.
 *
 * The two module graphs have an `AppError` class each, so it is known by its name, not by `instanceof`.
 */
export function toAppError(thrown: unknown): AppError {
  if (thrown instanceof Error && thrown.name === "AppError") return thrown as AppError;
  return new AppError(isUnavailable(thrown) ? "unavailable" : "internal", { cause: thrown });
}
