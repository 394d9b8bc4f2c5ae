import type * as z from "zod/mini";
import { FIELD_REASONS, type FieldErrors, type FieldReason } from "@/lib/protocol/errors";
import { AppError } from "./app-error";

/**
 * Outside data as its schema has it.
 *
 * @throws AppError `invalid` whose `fields` names each wrong field. [ERR2]
 */
export function parse<Schema extends z.ZodMiniType>(schema: Schema, input: unknown): z.output<Schema> {
  // Without the input in its issues, an absent field and one of a wrong type would read the same.
  const result = schema.safeParse(input, { reportInput: true });
  if (result.success) return result.data;
  const fields = toFieldErrors(result.error.issues);
  throw new AppError("invalid", { fields, message: `Not valid: ${Object.keys(fields).join(", ")}.` });
}

function toFieldErrors(issues: z.core.$ZodIssue[]): FieldErrors {
  const fields: FieldErrors = {};
  for (const issue of issues) {
    const path = issue.path.join(".");
    if (issue.code === "unrecognized_keys") {
      for (const key of issue.keys) fields[path ? `${path}.${key}` : key] ??= "unknown";
    } else {
      fields[path || "body"] ??= toReason(issue);
    }
  }
  return fields;
}

function toReason(issue: z.core.$ZodIssue): FieldReason {
  if (issue.code === "invalid_type" && issue.input === undefined) return "required";
  return FIELD_REASONS.find((reason) => reason === issue.message) ?? "malformed";
}
