const BYTES = 16;

/**
 * A name for a message that nobody else makes. [MSG1]
 *
 * Not `crypto.randomUUID`: browsers have that on https and localhost only, and a team reaches its machine by its address.
 */
export function newClientId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(BYTES));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
