"use client";

import { Monitor, Moon, Sun } from "lucide-react";
import { useTranslations } from "next-intl";
import { ChoiceField } from "@/components/forms/choice-field";
import type { Theme } from "./themes";
import { useTheme } from "./use-theme";

interface ThemeChoiceProps {
  /** As the server has rendered the page. */
  initial: Theme;
}

/** Light, dark, or as the system has it, on this device. */
export function ThemeChoice({ initial }: ThemeChoiceProps) {
  const t = useTranslations("profile");
  const { theme, choose } = useTheme(initial);
  return (
    <ChoiceField
      name="theme"
      label={t("theme")}
      isLabelHidden
      value={theme}
      onChoose={choose}
      options={[
        { value: "system", label: t("themeSystem"), icon: Monitor },
        { value: "light", label: t("themeLight"), icon: Sun },
        { value: "dark", label: t("themeDark"), icon: Moon },
      ]}
    />
  );
}
