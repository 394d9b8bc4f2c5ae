"use client";

import { EmojiPicker as Picker, type EmojiData } from "frimousse";
import { useLocale, useTranslations } from "next-intl";
import { useState, type KeyboardEvent } from "react";
import { LoadFailure } from "@/components/errors/load-failure";
import type { Locale } from "@/lib/protocol/users";
import { chosenSkinTone } from "./chosen-skin-tone";
import { EMOJI_GRID_PARTS } from "./emoji-grid-parts";
import { recentEmoji } from "./recent-emoji";
import { RecentEmojiRow } from "./recent-emoji-row";
import { SkinToneButton } from "./skin-tone-button";
import { usePickerData } from "./use-picker-data";

interface EmojiPickerProps {
  onPick: (emoji: string) => void;
  /** Not on a touch screen, where it brings up a keyboard over what one came for. */
  startsInSearch: boolean;
}

const NEVER = new Promise<never>(() => undefined);

/** All emoji, found by words of either language; those picked last come first. */
export function EmojiPicker({ onPick, startsInSearch }: EmojiPickerProps) {
  const t = useTranslations("emoji");
  const locale = useLocale() as Locale;
  const loadData = usePickerData(locale);
  const [tone] = useState(chosenSkinTone);
  const [recent] = useState(recentEmoji.read);
  const [search, setSearch] = useState("");
  const [hasFailed, setFailed] = useState(false);

  async function resolveEmojiData(): Promise<EmojiData> {
    const data = await loadData().catch(() => null);
    if (data) return data;
    setFailed(true);
    // What waits for it is taken away; it would go on loading, and say no more than that.
    return NEVER;
  }

  function pick(emoji: string) {
    recentEmoji.add(emoji);
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
      {search === "" && recent.length > 0 && <RecentEmojiRow emoji={recent} onPick={pick} />}
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

/** The Enter that ends a composition picks a word, and no emoji. */
function keepFromPicker(event: KeyboardEvent): void {
  if (event.nativeEvent.isComposing || event.keyCode === 229) event.stopPropagation();
}
