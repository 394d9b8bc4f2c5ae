import type { Locale } from "@/lib/protocol/users";
import type { Messages } from "./load-messages";

declare module "next-intl" {
  interface AppConfig {
    Locale: Locale;
    Messages: Messages;
  }
}
