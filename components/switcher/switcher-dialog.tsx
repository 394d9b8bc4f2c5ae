"use client";

import { Command } from "cmdk";
import { Search } from "lucide-react";
import { useTranslations } from "next-intl";
import * as Dialog from "radix-ui/dialog";
import { useMemo, useRef, useState } from "react";
import { isPressed } from "@/components/shortcuts/is-pressed";
import { useReturnFocus } from "@/components/ui/use-return-focus";
import { PlaceOption } from "./place-option";
import { rankPlaces } from "./rank-places";
import { usePinyin } from "./use-pinyin";
import { usePlaces, type ListedPlace } from "./use-places";

interface SwitcherDialogProps {
  onClose: () => void;
  onOpenChannel: (channelId: number) => void;
  onOpenPerson: (userId: number) => void;
}

/** Jumps to a channel or a person by any part of a name, also in pinyin. */
export function SwitcherDialog({ onClose, onOpenChannel, onOpenPerson }: SwitcherDialogProps) {
  const t = useTranslations("switcher");
  const focus = useReturnFocus();
  const chosen = useRef<ListedPlace>(undefined);

  /** Once the focus is back where it was: what opens next takes it from there, and gives it back to there. */
  function goToChosen() {
    if (chosen.current?.kind === "channel") onOpenChannel(chosen.current.channel.id);
    if (chosen.current?.kind === "person") onOpenPerson(chosen.current.user.id);
  }

  return (
    <Dialog.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 animate-appear bg-scrim" />
        <Dialog.Content
          aria-describedby={undefined}
          onOpenAutoFocus={focus.onOpenAutoFocus}
          onCloseAutoFocus={(event) => {
            focus.onCloseAutoFocus(event);
            goToChosen();
          }}
          onKeyDown={(event) => {
            if (!isPressed(event.nativeEvent, "switcher")) return;
            // The browser's own meaning of these keys would take the person out of the page.
            event.preventDefault();
            onClose();
          }}
          className="fixed inset-x-4 top-4 z-50 mx-auto flex max-h-[min(28rem,calc(100dvh-2rem))] max-w-xl animate-appear flex-col overflow-hidden rounded-lg border border-line bg-raised shadow-dialog sm:top-[12dvh]"
        >
          <Dialog.Title className="sr-only">{t("title")}</Dialog.Title>
          <PlaceFinder
            onChoose={(place) => {
              chosen.current = place;
              onClose();
            }}
          />
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

interface PlaceFinderProps {
  onChoose: (place: ListedPlace) => void;
}

function PlaceFinder({ onChoose }: PlaceFinderProps) {
  const t = useTranslations("switcher");
  const [query, setQuery] = useState("");
  const places = usePlaces(query);
  const names = useMemo(() => places.map(({ name }) => name), [places]);
  const findPinyin = usePinyin(names);
  const found = useMemo(() => rankPlaces(places, query, findPinyin), [places, query, findPinyin]);
  return (
    <Command label={t("label")} shouldFilter={false} vimBindings={false} loop className="flex min-h-0 flex-col">
      <div className="flex h-13 shrink-0 items-center gap-3 border-b border-line px-4">
        <Search aria-hidden className="size-4 shrink-0 text-ink-3" />
        <Command.Input
          value={query}
          onValueChange={setQuery}
          placeholder={t("label")}
          className="h-full min-w-0 flex-1 bg-transparent outline-none"
        />
      </div>
      <Command.List label={t("results")} className="min-h-0 flex-1 overflow-y-auto overscroll-contain p-1.5">
        {found.map((place) => (
          <PlaceOption key={place.key} place={place} onChoose={() => onChoose(place)} />
        ))}
      </Command.List>
      <p role="status" className={found.length === 0 ? "px-4 pb-5 text-sm text-ink-3" : "sr-only"}>
        {t("found", { count: found.length })}
      </p>
      <p className="border-t border-line px-4 py-2 text-xs text-ink-3 pointer-coarse:hidden">{t("hint")}</p>
    </Command>
  );
}
