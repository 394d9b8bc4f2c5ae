import * as z from "zod/mini";
import { countChars } from "./count-chars";
import type { FieldReason } from "./errors";

/** U+0000 cannot be stored as text, and a lone surrogate has no UTF-8 form. */
const UNSTORABLE = /\0|\p{Surrogate}/u;
/** Line breaks and tabs belong to bodies alone. */
const CONTROL = /\p{Cc}/u;

const reason = (word: FieldReason) => word;

/**
 * A string that is trimmed, then measured in Unicode code points.
 *
 * @param range lengths in code points, both included
 * @param isOneLine refuses control characters, line breaks among them
 */
export function textField(range: { min: number; max: number }, isOneLine = true) {
  return z.string().check(
    z.trim(),
    z.refine((text) => !UNSTORABLE.test(text), { error: reason("malformed"), abort: true }),
    z.refine((text) => !isOneLine || !CONTROL.test(text), { error: reason("malformed"), abort: true }),
    z.refine((text) => countChars(text) >= range.min, {
      error: reason(range.min === 1 ? "required" : "too_short"),
      abort: true,
    }),
    z.refine((text) => countChars(text) <= range.max, { error: reason("too_long") }),
  );
}

/** A 64-bit id that JSON can carry. */
export const idField = z.int().check(z.positive({ error: reason("malformed") }));

/** A position in a channel, from 0. */
export const seqField = z.int().check(z.nonnegative({ error: reason("malformed") }));

/** An id as it stands in a path or a query. */
export const idParam = z.pipe(
  z.string().check(z.regex(/^[1-9]\d{0,15}$/, { error: reason("malformed") })),
  z.pipe(z.transform(Number), idField),
);

/** A position as it stands in a query. */
export const seqParam = z.pipe(
  z.string().check(z.regex(/^\d{1,16}$/, { error: reason("malformed") })),
  z.pipe(z.transform(Number), seqField),
);

/** `limit` of a query, between 1 and `max`. */
export function limitParam(max: number) {
  return z.pipe(
    seqParam,
    z.int().check(z.gte(1, { error: reason("malformed") }), z.lte(max, { error: reason("malformed") })),
  );
}
