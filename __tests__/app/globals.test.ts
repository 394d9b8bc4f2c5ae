import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { contrast, readColorTokens, type Scheme } from "@/__tests__/support/color-tokens";

const SCHEMES: readonly Scheme[] = ["light", "dark"];
const TEXT_MIN = 4.5;
const SHAPE_MIN = 3;

const GROUNDS = ["paper", "rail", "raised", "hover", "press"];
const PEOPLE = [1, 2, 3, 4, 5, 6, 7, 8, "gone"].map((name) => `person-${name}`);

/** What is written in which colour on what; `docs/design.md` says what each is for. */
const TEXTS: Record<string, readonly string[]> = {
  ink: [...GROUNDS, "accent-soft", "code", "line", "warn-soft", "bad-soft"],
  "ink-2": [...GROUNDS, "accent-soft", "code", "line"],
  "ink-3": [...GROUNDS, "code"],
  accent: ["paper", "rail", "raised", "hover"],
  "accent-strong": ["paper", "rail", "raised", "hover", "accent-soft"],
  "on-accent": ["accent", "accent-strong"],
  unread: ["paper", "raised"],
  "on-unread": ["unread"],
  bad: ["paper", "rail", "raised", "hover", "press", "bad-soft"],
  "on-bad": ["bad"],
  "code-comment": ["code"],
  "code-keyword": ["code"],
  "code-string": ["code"],
  "code-number": ["code"],
  "code-title": ["code"],
  "on-person": PEOPLE,
};

/** Edges of what can be typed into, icons, dots and the ring of the focus. */
const SHAPES: Record<string, readonly string[]> = {
  edge: ["paper", "rail", "raised"],
  accent: [...GROUNDS, "accent-soft"],
  ok: ["paper", "rail", "raised", "hover"],
  info: ["paper", "rail", "raised"],
  warn: ["paper", "rail", "raised", "warn-soft"],
  bad: ["paper", "rail", "raised"],
  unread: ["paper", "rail"],
};

const tokens = readColorTokens();
const pairsOf = (table: Record<string, readonly string[]>) =>
  Object.entries(table).flatMap(([front, grounds]) =>
    grounds.flatMap((ground) => SCHEMES.map((scheme) => [front, ground, scheme] as const)),
  );

function measure(front: string, ground: string, scheme: Scheme): number {
  const [one, other] = [tokens.get(front), tokens.get(ground)];
  if (!one || !other) throw new Error(`app/globals.css has no ${one ? ground : front}`);
  return contrast(one[scheme], other[scheme]);
}

it("measures as WCAG does: black on white is 21, and the grey #767676 just passes", () => {
  expect(contrast([0, 0, 0], [1, 1, 1])).toBeCloseTo(21, 5);
  const grey = ((0x76 / 255 + 0.055) / 1.055) ** 2.4;
  expect(contrast([grey, grey, grey], [1, 1, 1])).toBeCloseTo(4.54, 2);
});

it.each(pairsOf(TEXTS))("writes %s on %s readably when it is %s", (front, ground, scheme) => {
  expect(measure(front, ground, scheme)).toBeGreaterThanOrEqual(TEXT_MIN);
});

it.each(pairsOf(SHAPES))("shows %s on %s when it is %s", (front, ground, scheme) => {
  expect(measure(front, ground, scheme)).toBeGreaterThanOrEqual(SHAPE_MIN);
});

it("has a measured place for every colour that components write or draw in", () => {
  const drawn = ["app", "components"]
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => path.join(folder, name)),
    )
    .filter((file) => file.endsWith(".tsx") || file.endsWith(".ts"))
    .flatMap((file) => [...readFileSync(file, "utf8").matchAll(/\btext-([a-z][\w-]*)/g)].map(([, name]) => name!))
    .filter((name) => tokens.has(name));
  expect(drawn).toContain("ink");
  expect([...new Set(drawn)].filter((name) => !(name in TEXTS) && !(name in SHAPES))).toEqual([]);
});
