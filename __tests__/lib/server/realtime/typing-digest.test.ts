import { typingDigest } from "@/lib/server/realtime/typing-digest";

const NOBODY = null;

describe("typingDigest", () => {
  it("[RT5] names the first three in the order they began, and counts the others", () => {
    expect(typingDigest([], [9, 2, 7, 4, 5], NOBODY)).toEqual({ typing: [9, 2, 7], ended: [], others: 2 });
    expect(typingDigest([], [9, 2], NOBODY)).toEqual({ typing: [9, 2], ended: [], others: 0 });
  });

  it("[RT5] says who of the first does not type any more, and who has moved up", () => {
    expect(typingDigest([1, 2, 3, 4], [2, 3, 4], NOBODY)).toEqual({ typing: [2, 3, 4], ended: [1], others: 0 });
    expect(typingDigest([1, 2, 3, 4], [], NOBODY)).toEqual({ typing: [], ended: [1, 2, 3], others: 0 });
  });

  it("[RT5] does not name whoever began anew behind the others", () => {
    expect(typingDigest([1, 2, 3, 4], [2, 3, 4, 1], NOBODY)).toEqual({ typing: [2, 3, 4], ended: [1], others: 1 });
  });

  it("[RT5] tells nobody of themselves", () => {
    const now = [1, 2, 3, 4, 5];
    expect(typingDigest(now, now, 1)).toEqual({ typing: [2, 3, 4], ended: [], others: 1 });
    expect(typingDigest(now, now, 5)).toEqual({ typing: [1, 2, 3], ended: [], others: 1 });
    expect(typingDigest([1], [], 1)).toEqual({ typing: [], ended: [], others: 0 });
  });
});
