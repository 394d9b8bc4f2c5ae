import {
  CHANNEL_NAME_MAX_CHARS,
  CHANNEL_TOPIC_MAX_CHARS,
  DISPLAY_NAME_MAX_CHARS,
  PASSWORD_MAX_CHARS,
  PASSWORD_MIN_CHARS,
  USERNAME_MAX_CHARS,
  USERNAME_MIN_CHARS,
} from "@/lib/protocol/limits";

interface FieldLimits {
  min: number;
  max: number;
}

const LIMITS: Record<string, FieldLimits> = {
  username: { min: USERNAME_MIN_CHARS, max: USERNAME_MAX_CHARS },
  displayName: { min: 1, max: DISPLAY_NAME_MAX_CHARS },
  password: { min: PASSWORD_MIN_CHARS, max: PASSWORD_MAX_CHARS },
  name: { min: 1, max: CHANNEL_NAME_MAX_CHARS },
  topic: { min: 0, max: CHANNEL_TOPIC_MAX_CHARS },
};

/** The lengths a field of the contract may have, by its name. */
export function fieldLimits(name: string): FieldLimits {
  return LIMITS[name] ?? { min: 1, max: 64 };
}
