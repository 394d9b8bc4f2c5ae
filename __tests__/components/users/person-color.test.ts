import { contrast, readColorTokens } from "@/__tests__/support/color-tokens";
import { personColor } from "@/components/users/person-color";

const tokens = readColorTokens();

describe("the colour of a person", () => {
  it("stays the person's, and is shared by as few as there can be", () => {
    const colors = Array.from({ length: 8 }, (_, id) => personColor(id));
    expect(new Set(colors).size).toBe(8);
    expect(personColor(11)).toBe(personColor(3));
  });

  it.each(["light", "dark"] as const)("lets white initials be read on every one of them when it is %s", (scheme) => {
    for (let id = 0; id < 8; id += 1) {
      const [ink, ground] = [tokens.get("on-person"), tokens.get(personColor(id).replace("bg-", ""))];
      expect(ink && ground && contrast(ink[scheme], ground[scheme])).toBeGreaterThanOrEqual(4.5);
    }
  });
});
