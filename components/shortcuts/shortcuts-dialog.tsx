"use client";

import { useTranslations } from "next-intl";
import { FORMAT_KEYS } from "@/components/messages/format-keys";
import { Modal } from "@/components/ui/modal";
import { KeyCaps } from "./key-caps";
import { COMPOSER_SHORTCUTS, SHORTCUTS, type KeyPress } from "./shortcuts";

interface ShortcutsDialogProps {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
}

/** The keys there are, and what they do. */
export function ShortcutsDialog(dialog: ShortcutsDialogProps) {
  const t = useTranslations("shortcuts");
  const tWriting = useTranslations("writing");
  return (
    <Modal title={t("title")} {...dialog}>
      <ShortcutTable title={t("everywhere")} shortcuts={SHORTCUTS} nameOf={(id) => t(id)} />
      <ShortcutTable title={t("composer")} shortcuts={COMPOSER_SHORTCUTS} nameOf={(id) => t(id)} />
      <ShortcutTable title={tWriting("toolbar")} shortcuts={FORMAT_KEYS} nameOf={(id) => tWriting(id)} />
    </Modal>
  );
}

interface ShortcutTableProps<Id extends string> {
  title: string;
  shortcuts: Record<Id, KeyPress[]>;
  nameOf: (id: Id) => string;
}

function ShortcutTable<Id extends string>({ title, shortcuts, nameOf }: ShortcutTableProps<Id>) {
  return (
    <section>
      <h3 className="pb-1 text-sm font-semibold text-ink-2">{title}</h3>
      <dl>
        {(Object.entries(shortcuts) as [Id, KeyPress[]][]).map(([id, presses]) => (
          <div key={id} className="flex min-h-8 items-center gap-4 border-b border-line py-1 text-sm last:border-0">
            <dt className="min-w-0 flex-1">{nameOf(id)}</dt>
            <dd className="flex shrink-0 flex-wrap gap-3">
              {presses.map((press) => (
                <KeyCaps key={press.key} press={press} />
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
