import type { EmojiPickerListCategoryHeaderProps, EmojiPickerListEmojiProps, EmojiPickerListRowProps } from "frimousse";

/** How one emoji to pick looks, in the list and outside of it. */
export const EMOJI_SIGN =
  "grid size-9 shrink-0 place-items-center rounded-md text-xl hover:bg-press data-active:bg-press pointer-coarse:size-10";

/** The parts of the picker's list. */
export const EMOJI_GRID_PARTS = { CategoryHeader, Row, Emoji };

function CategoryHeader({ category, ...props }: EmojiPickerListCategoryHeaderProps) {
  return (
    <div {...props} className="bg-raised px-1 py-1 text-xs font-semibold text-ink-3">
      {category.label}
    </div>
  );
}

function Row(props: EmojiPickerListRowProps) {
  return <div {...props} className="scroll-my-1 px-0.5" />;
}

function Emoji({ emoji, ...props }: EmojiPickerListEmojiProps) {
  return (
    <button type="button" {...props} className={EMOJI_SIGN}>
      {emoji.emoji}
    </button>
  );
}
