import { readFileSync } from "node:fs";
import { personColor } from "@/components/users/person-color";

/** The relative luminance of an `oklch(L% C H)`, as WCAG wants it for a contrast. */
function luminance(oklch: string): number {
  const [lightness = 0, chroma = 0, hue = 0] = (oklch.match(/[\d.]+/g) ?? []).map(Number);
  const angle = (hue * Math.PI) / 180;
  const [a, b] = [chroma * Math.cos(angle), chroma * Math.sin(angle)];
  const cone = (onA: number, onB: number) => (lightness / 100 + onA * a + onB * b) ** 3;
  const [long, middle, short] = [
    cone(0.3963377774, 0.2158037573),
    cone(-0.1055613458, -0.0638541728),
    cone(-0.0894841775, -1.291485548),
  ];
  const clamp = (part: number) => Math.min(1, Math.max(0, part));
  const red = clamp(4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short);
  const green = clamp(-1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short);
  const blue = clamp(-0.0041960863 * long - 0.7034186147 * middle + 1.707614701 * short);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const css = readFileSync("app/globals.css", "utf8");
const token = (name: string) => new RegExp(`--color-${name}: ([^;]+);`).exec(css)?.[1] ?? "";

describe("the colour of a person", () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8, "gone"])("lets white initials be read on person-%s, in both themes", (which) => {
    const background = token(`person-${which}`);
    // One value for both themes, and the same for what stands on it.
    expect(background).toMatch(/^oklch\(/);
    expect(token("on-person")).toMatch(/^oklch\(/);
    const contrast = (luminance(token("on-person")) + 0.05) / (luminance(background) + 0.05);
    expect(contrast).toBeGreaterThanOrEqual(4.5);
  });

  it("stays the person's, and is shared by as few as there can be", () => {
    const colors = Array.from({ length: 8 }, (_, id) => personColor(id));
    expect(new Set(colors).size).toBe(8);
    expect(personColor(11)).toBe(personColor(3));
    for (const color of colors) expect(token(color.replace("bg-", ""))).not.toBe("");
  });
});
