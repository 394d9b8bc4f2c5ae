import { publicNameOf } from "@/lib/server/channels/public-name-of";

describe("publicNameOf", () => {
  it("[CH2] is the same for names that differ in case only", () => {
    expect(publicNameOf("Ünïcode Ж")).toBe(publicNameOf("ünïCODE ж"));
  });

  it("[CH2] is the same for an accent typed as one character or as two", () => {
    expect(publicNameOf("caf\u00e9")).toBe(publicNameOf("cafe\u0301"));
  });

  it("[CH2] keeps different names apart", () => {
    expect(publicNameOf("通用频道")).not.toBe(publicNameOf("通用頻道"));
  });
});
