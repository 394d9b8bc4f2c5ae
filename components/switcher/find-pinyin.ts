import { match } from "pinyin-pro";

const TYPABLE = /^[a-z0-9 ']+$/;

/**
 * Where in a name a text in pinyin begins: whole syllables, their beginnings or first letters, from anywhere in the name.
 *
 * 通用频道 by `tongyong`, `typd` and `pindao`; 重庆 by `chongqing`, as every reading of a character counts.
 */
export function findPinyin(name: string, text: string): number | null {
  if (!TYPABLE.test(text)) return null;
  // There is no ü on most keyboards, and v stands for it: 吕 is lv.
  const [found] = [text, text.replaceAll("v", "ü")].flatMap(
    (wanted) => match(name, wanted, { continuous: true }) ?? [],
  );
  return found ?? null;
}
