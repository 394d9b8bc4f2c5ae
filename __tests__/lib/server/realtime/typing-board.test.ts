import { TypingBoard } from "@/lib/server/realtime/typing-board";

const TIMEOUT_MS = 3_000;

describe("TypingBoard", () => {
  it("[RT3] lists those who type in the order they began", () => {
    const board = new TypingBoard(TIMEOUT_MS);
    board.start(1, 7, "a", 0);
    board.start(1, 3, "b", 100);
    board.start(1, 7, "a", 200);
    expect(board.typingIn(1, 300)).toEqual([7, 3]);
  });

  it("[RT5] forgets a person whose last sign is too long ago", () => {
    const board = new TypingBoard(TIMEOUT_MS);
    board.start(1, 7, "a", 0);
    expect(board.typingIn(1, TIMEOUT_MS - 1)).toEqual([7]);
    expect(board.typingIn(1, TIMEOUT_MS)).toEqual([]);
  });

  it("[RT5] is not ended by another device of the same person leaving", () => {
    const board = new TypingBoard(TIMEOUT_MS);
    board.start(1, 7, "laptop", 0);
    expect(board.endFrom(1, 7, "phone")).toBe(false);
    expect(board.typingIn(1, 1)).toEqual([7]);
    expect(board.endFrom(1, 7, "laptop")).toBe(true);
    expect(board.typingIn(1, 1)).toEqual([]);
  });
});
