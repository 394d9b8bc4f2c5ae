import { createHmac, timingSafeEqual } from "node:crypto";
import { settings } from "../runtime";
import { setupCode } from "./setup-code";

/** Whether somebody has typed the setup code; case, dash and spaces do not matter. [AUTH1] */
export function isSetupCode(typed: string): boolean {
  return timingSafeEqual(fingerprint(typed), fingerprint(setupCode()));
}

/** Of one length whatever was typed, as the comparison wants it. */
function fingerprint(code: string): Buffer {
  const letters = code.toUpperCase().replaceAll(/[\s-]/g, "");
  return createHmac("sha256", settings().secret).update(letters).digest();
}
