import { readFileSync } from "node:fs";

export type Scheme = "light" | "dark";

/** Linear red, green and blue, 0 to 1. */
type Rgb = readonly [number, number, number];

const OKLCH = /oklch\(([\d.]+)% ([\d.]+) ([\d.]+)\)/g;

/** The opaque colours of app/globals.css by name, each in both schemes. */
export function readColorTokens(): Map<string, Record<Scheme, Rgb>> {
  const css = readFileSync("app/globals.css", "utf8");
  const tokens = new Map<string, Record<Scheme, Rgb>>();
  for (const [, name, value] of css.matchAll(/--color-([\w-]+):\s*([^;]+);/g)) {
    const [light, dark = light] = [...value!.matchAll(OKLCH)].map(toRgb);
    if (light && dark) tokens.set(name!, { light, dark });
  }
  return tokens;
}

/** WCAG's contrast of two colours, 1 to 21. */
export function contrast(one: Rgb, other: Rgb): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light! + 0.05) / (dark! + 0.05);
}

function luminance([red, green, blue]: Rgb): number {
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** By the definition of OKLCH; what sRGB does not have is cut off, as it is on a screen. */
function toRgb([, lightness, chroma, hue]: RegExpMatchArray): Rgb {
  const angle = (Number(hue) * Math.PI) / 180;
  const [l, a, b] = [Number(lightness) / 100, Number(chroma) * Math.cos(angle), Number(chroma) * Math.sin(angle)];
  const long = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const middle = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (l - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const cut = (value: number) => Math.min(1, Math.max(0, value));
  return [
    cut(4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short),
    cut(-1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short),
    cut(-0.0041960863 * long - 0.7034186147 * middle + 1.707614701 * short),
  ];
}
