import type { EmojiEntry } from "@/lib/protocol/emoji";

/** Those of the emoji that this machine's fonts draw: by the version of Emoji, and flags, which Windows does not have. */
export function drawnEmoji(all: readonly EmojiEntry[]): EmojiEntry[] {
  const samples = new Map<number, string>();
  for (const { version, emoji, isFlag } of all) {
    if (!isFlag && !samples.has(version)) samples.set(version, emoji);
  }
  const newestFirst = [...samples].sort(([one], [other]) => other - one);
  const newest = newestFirst.find(([, emoji]) => isDrawn(emoji))?.[0];
  // A machine without any, or a browser that does not let one look: better a box than nothing.
  if (newest === undefined) return [...all];
  const hasFlags = isDrawn("🇪🇺");
  return all.filter(({ version, isFlag }) => version <= newest && (hasFlags || !isFlag));
}

const FONTS = "'Apple Color Emoji', 'Noto Color Emoji', 'Segoe UI Emoji', 'Segoe UI Symbol', sans-serif";
const SIZE = 16;

/** What has colours of its own looks the same whatever it is painted with, and is one sign wide. */
function isDrawn(emoji: string): boolean {
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  if (!canvas) return false;
  canvas.font = `${SIZE}px ${FONTS}`;
  canvas.textBaseline = "top";
  if (canvas.measureText(emoji).width > 2 * SIZE) return false;
  const [red, blue] = ["#f00", "#00f"].map((color) => {
    canvas.clearRect(0, 0, SIZE, SIZE);
    canvas.fillStyle = color;
    canvas.fillText(emoji, 0, 0);
    return canvas.getImageData(0, 0, SIZE, SIZE).data;
  });
  return red?.every((value, index) => value === blue?.[index]) ?? false;
}
