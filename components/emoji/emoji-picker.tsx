"use client";

import { EmojiPicker as Picker, type EmojiData, type SkinTone } from "frimousse";
import { useLocale, useTranslations } from "next-intl";
import { useState, type KeyboardEvent } from "react";
import { LoadFailure } from "@/components/errors/load-failure";
import { loadEmoji } from "@/lib/client/emoji/load-emoji";
import type { Locale } from "@/lib/protocol/users";
import { drawnEmoji } from "./drawn-emoji";
import { EMOJI_GRID_PARTS, EMOJI_SIGN } from "./emoji-grid-parts";
import { chosenSkinTone, recentEmoji, rememberEmoji } from "./emoji-memory";
import { SkinToneButton } from "./skin-tone-button";

interface EmojiPickerProps {
  onPick: (emoji: string) => void;
  /** Not on a touch screen, where it brings up a keyboard over what one came for. */
  startsInSearch: boolean;
}

const CATEGORIES = {
  0: "smileys",
  1: "people",
  3: "nature",
  4: "food",
  5: "travel",
  6: "activities",
  7: "objects",
  8: "symbols",
  9: "flags",
} as const;
const NEVER = new Promise<never>(() => undefined);
const TONES = ["light", "medium-light", "medium", "medium-dark", "dark"] as const;

/** All emoji, found by words of either language; those picked last come first. */
export function EmojiPicker({ onPick, startsInSearch }: EmojiPickerProps) {
  const t = useTranslations("emoji");
  const locale = useLocale() as Locale;
  const [tone] = useState(chosenSkinTone);
  const [recent] = useState(recentEmoji);
  const [search, setSearch] = useState("");
  const [hasFailed, setFailed] = useState(false);

  async function resolveEmojiData(): Promise<EmojiData> {
    const loaded = await loadEmoji(locale).catch(() => null);
    if (!loaded) {
      setFailed(true);
      // What waits for it is taken away; it would go on loading, and say no more than that.
      return NEVER;
    }
    const entries = drawnEmoji(loaded);
    return {
      locale,
      emojis: entries.map(({ skins, names: _names, isFlag: _isFlag, ...entry }) => ({
        ...entry,
        ...(skins && { skins: byTone(skins) }),
      })),
      categories: Object.entries(CATEGORIES).map(([index, name]) => ({ index: Number(index), label: t(name) })),
      skinTones: byTone(TONES.map((one) => t(one))),
    };
  }

  function pick(emoji: string) {
    rememberEmoji(emoji);
    onPick(emoji);
  }

  if (hasFailed) {
    return (
      <div className="p-3">
        <LoadFailure text={t("loadFailed")} onRetry={() => setFailed(false)} />
      </div>
    );
  }
  return (
    <Picker.Root
      locale={locale}
      columns={8}
      skinTone={tone}
      resolveEmojiData={resolveEmojiData}
      onEmojiSelect={({ emoji }) => pick(emoji)}
      className="flex min-h-0 flex-1 flex-col gap-2 p-2"
    >
      <div className="flex items-center gap-2">
        <Picker.Search
          aria-label={t("search")}
          placeholder={t("search")}
          autoFocus={startsInSearch}
          value={search}
          onChange={(event) => setSearch(event.target.value)}
          onKeyDown={keepFromPicker}
          className="h-9 min-w-0 flex-1 rounded-md border border-edge bg-paper px-3 outline-none focus-visible:border-accent pointer-coarse:h-10"
        />
        <SkinToneButton />
      </div>
      {search === "" && recent.length > 0 && (
        <div role="group" aria-label={t("recent")}>
          <p aria-hidden className="px-1 pb-1 text-xs font-semibold text-ink-3">
            {t("recent")}
          </p>
          <div className="flex px-0.5">
            {recent.map((emoji) => (
              <button key={emoji} type="button" onClick={() => pick(emoji)} className={EMOJI_SIGN}>
                {emoji}
              </button>
            ))}
          </div>
        </div>
      )}
      <Picker.Viewport className="min-h-0 flex-1 overflow-x-hidden outline-none">
        <Picker.Loading className="block p-3 text-sm text-ink-3">{t("loading")}</Picker.Loading>
        <Picker.Empty className="block p-3 text-sm text-ink-3">{t("notFound")}</Picker.Empty>
        <Picker.List aria-label={t("list")} components={EMOJI_GRID_PARTS} />
      </Picker.Viewport>
      <Picker.ActiveEmoji>
        {({ emoji }) => (
          <p aria-hidden className="h-5 truncate px-1 text-xs text-ink-2">
            {emoji?.label}
          </p>
        )}
      </Picker.ActiveEmoji>
    </Picker.Root>
  );
}

function byTone(values: readonly string[]): Record<Exclude<SkinTone, "none">, string> {
  const [light = "", mediumLight = "", medium = "", mediumDark = "", dark = ""] = values;
  return { light, "medium-light": mediumLight, medium, "medium-dark": mediumDark, dark };
}

/** The Enter that ends a composition picks a word, and no emoji. */
function keepFromPicker(event: KeyboardEvent): void {
  if (event.nativeEvent.isComposing || event.keyCode === 229) event.stopPropagation();
}
