import { onDemand } from "@/components/ui/on-demand";

/** The emoji by their names, for a text that may have such names; null until they are there. */
export const useEmojiNames = onDemand(() => import("./emoji-names").then(({ emojiByName }) => emojiByName));
