import type { ErrorCode, FieldErrors, ProtocolError } from "@/lib/protocol/errors";

/** A refusal as the store can hold it; words for it are found by the code. */
export interface PlainApiError {
  /** `network`: nobody answered. */
  code: ErrorCode | "network";
  fields?: FieldErrors;
  retryAfterSeconds?: number;
}

/** What a request to our own server throws: the contract's error, or that nobody answered. */
export class ApiError extends Error {
  readonly code: PlainApiError["code"];
  readonly fields?: FieldErrors;
  readonly retryAfterSeconds?: number;

  constructor(error: PlainApiError & Partial<Pick<ProtocolError, "message">>, options?: ErrorOptions) {
    super(error.message ?? error.code, options);
    this.name = "ApiError";
    this.code = error.code;
    this.fields = error.fields;
    this.retryAfterSeconds = error.retryAfterSeconds;
  }

  toPlain(): PlainApiError {
    return {
      code: this.code,
      ...(this.fields && { fields: this.fields }),
      ...(this.retryAfterSeconds !== undefined && { retryAfterSeconds: this.retryAfterSeconds }),
    };
  }
}

/** Any thrown thing as an `ApiError`; what is none of ours counts as nobody having answered. */
export function toApiError(thrown: unknown): ApiError {
  return thrown instanceof ApiError ? thrown : new ApiError({ code: "network" }, { cause: thrown });
}
