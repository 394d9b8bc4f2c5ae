import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import en from "@/lib/i18n/messages/en.json";
import zh from "@/lib/i18n/messages/zh-CN.json";

const ROOT = path.resolve(__dirname, "../../..");
const sources = ["app", "components"].flatMap((folder) =>
  readdirSync(path.join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => ({ name: path.join(folder, name), text: readFileSync(path.join(ROOT, folder, name), "utf8") })),
);

function keysOf(catalogue: Record<string, Record<string, string>>): string[] {
  return Object.entries(catalogue).flatMap(([space, words]) => Object.keys(words).map((key) => `${space}.${key}`));
}

/** Every `t("key")` of a source; a `t(variable)` uses any key of its space. */
function usedIn(text: string): { keys: string[]; spaces: string[] } {
  const keys: string[] = [];
  const spaces: string[] = [];
  const translators = [...text.matchAll(/const (\w+) = (?:await )?(?:use|get)Translations\("(\w+)"\)/g)];
  for (const [, name, space] of translators) {
    for (const [, key] of text.matchAll(new RegExp(`\\b${name}(?:\\.rich)?\\(\\s*"([^"]+)"`, "g")))
      keys.push(`${space}.${key}`);
    if (new RegExp(`\\b${name}\\(\\s*[^"\\s)]`).test(text)) spaces.push(String(space));
  }
  return { keys, spaces };
}

const used = sources.map(({ text }) => usedIn(text));
const usedKeys = new Set(used.flatMap(({ keys }) => keys));
const usedSpaces = new Set(used.flatMap(({ spaces }) => spaces));
const placeholders = (text: string) => [...new Set([...text.matchAll(/\{(\w+)[,}]/g)].map(([, name]) => name))].sort();

describe("the catalogues", () => {
  it("hold the same keys in both languages", () => {
    expect(keysOf(zh)).toEqual(keysOf(en));
  });

  it("name the same things in both languages", () => {
    const inEnglish: Record<string, Record<string, string>> = en;
    for (const [space, words] of Object.entries(zh)) {
      for (const [key, text] of Object.entries(words)) {
        expect([key, placeholders(text)]).toEqual([key, placeholders(inEnglish[space]?.[key] ?? "")]);
      }
    }
  });

  it("hold every key that a source asks for", () => {
    const known = new Set(keysOf(en));
    const missing = [...usedKeys].filter((key) => !known.has(key));
    expect(missing).toEqual([]);
  });

  it("hold no key that nothing asks for", () => {
    const unused = keysOf(en).filter((key) => !usedKeys.has(key) && !usedSpaces.has(String(key.split(".")[0])));
    expect(unused).toEqual([]);
  });
});

describe("the sources", () => {
  it("hold no words of their own", () => {
    const cjk = /[\p{Script=Han}]/u;
    const comments = /\/\*[\s\S]*?\*\/|\/\/[^\n]*/g;
    const spoken = sources.filter(({ text }) => cjk.test(text.replace(comments, ""))).map(({ name }) => name);
    expect(spoken).toEqual([]);
  });

  it("hold no English between tags or in labels", () => {
    const worded = /(?:aria-label|title|placeholder|label|alt)="[A-Za-z]|>\s*[A-Z][a-z]+(?: [a-z]+)*\s*<\//;
    const spoken = sources
      .filter(({ name, text }) => name.endsWith(".tsx") && worded.test(text))
      .map(({ name }) => name);
    expect(spoken).toEqual([]);
  });
});
