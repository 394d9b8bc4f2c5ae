/** Codes of refusals and their HTTP status. [ERR2] */
export const ERROR_STATUS = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  too_large: 413,
  rate_limited: 429,
  internal: 500,
  unavailable: 503,
} as const;

export type ErrorCode = keyof typeof ERROR_STATUS;

/** Why a field was refused: a word that a client can put into its person's language. */
export const FIELD_REASONS = ["required", "too_short", "too_long", "malformed", "unknown", "taken", "wrong"] as const;

export type FieldReason = (typeof FIELD_REASONS)[number];

/** Wrong fields by their path in the request, `body` or `data.isTyping`. */
export type FieldErrors = Record<string, FieldReason>;

/** What every refusal carries. `message` is one plain sentence for a person. [ERR1] */
export interface ProtocolError {
  code: ErrorCode;
  message: string;
  fields?: FieldErrors;
}
