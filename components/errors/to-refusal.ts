import type { ErrorCode, FieldErrors } from "@/lib/protocol/errors";

/** What went wrong, as far as a person can be told. */
export interface Refusal {
  code: ErrorCode | "network" | "unknown";
  fields?: FieldErrors;
  retryAfterSeconds?: number;
}

/** Reads whatever was thrown; what is no refusal of the server is "unknown". */
export function toRefusal(error: unknown): Refusal {
  if (!isRefusal(error)) return { code: "unknown" };
  const { code, fields, retryAfterSeconds } = error;
  return { code, fields, retryAfterSeconds };
}

// By shape and not by class: a failed row of the store is the plain copy of an error.
function isRefusal(error: unknown): error is Refusal {
  return typeof error === "object" && error !== null && "code" in error && typeof error.code === "string";
}
