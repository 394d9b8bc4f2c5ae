"use client";

import { EmojiPicker } from "frimousse";
import { useTranslations } from "next-intl";
import { EMOJI_SIGN } from "./emoji-grid-parts";
import { rememberSkinTone } from "./chosen-skin-tone";

/** The skin tone of what is picked, and the next one at a press; kept on this device. */
export function SkinToneButton() {
  const t = useTranslations("emoji");
  return (
    <EmojiPicker.SkinTone>
      {({ skinTone, setSkinTone, skinToneVariations: tones }) => {
        const at = tones.findIndex((variation) => variation.skinTone === skinTone);
        const next = tones[(at + 1) % tones.length]?.skinTone ?? "none";
        const name = t("tone", { tone: t(skinTone) });
        const change = () => {
          setSkinTone(next);
          rememberSkinTone(next);
        };
        return (
          <button type="button" aria-label={name} title={name} onClick={change} className={EMOJI_SIGN}>
            {tones[at]?.emoji}
          </button>
        );
      }}
    </EmojiPicker.SkinTone>
  );
}
