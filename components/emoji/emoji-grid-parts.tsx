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

/** ARIA counts from 1 and the library from 0; by the rows' numbers it finds where to scroll, so only the one that is none goes. */
function Row(props: EmojiPickerListRowProps) {
  return <div {...props} aria-rowindex={props["aria-rowindex"] || undefined} className="scroll-my-1 px-0.5" />;
}

function Emoji({ emoji, ...props }: EmojiPickerListEmojiProps) {
  const column = props["aria-colindex"];
  const place = column === undefined ? {} : { "aria-colindex": column + 1 };
  return (
    <button type="button" {...props} {...place} className={EMOJI_SIGN}>
      {emoji.emoji}
    </button>
  );
}
