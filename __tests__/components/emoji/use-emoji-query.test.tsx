import { act, fireEvent, render, screen } from "@testing-library/react";
import { useRef } from "react";
import { useEmojiQuery } from "@/components/emoji/use-emoji-query";

function Area({ text }: { text: string }) {
  const { query, look, listeners } = useEmojiQuery();
  const area = useRef<HTMLTextAreaElement>(null);
  return (
    <>
      <textarea ref={area} defaultValue={text} {...listeners} />
      <output>{query ?? "none"}</output>
      <button onClick={() => area.current && look(area.current)}>Look</button>
    </>
  );
}

function show(text: string) {
  render(<Area text={text} />);
  return {
    area: screen.getByRole<HTMLTextAreaElement>("textbox"),
    look: () => fireEvent.click(screen.getByRole("button")),
    query: () => screen.getByRole("status").textContent,
  };
}

describe("the name of an emoji that was begun", () => {
  it("is none where nobody writes, as in a draft that is shown or comes from another tab", () => {
    const { area, look, query } = show("hello :smi");
    look();
    expect(query()).toBe("none");
    act(() => area.focus());
    area.setSelectionRange(10, 10);
    look();
    expect(query()).toBe("smi");
    act(() => area.blur());
    expect(query()).toBe("none");
  });

  it("is none while an input method composes", () => {
    const { area, look, query } = show(":smi");
    act(() => area.focus());
    area.setSelectionRange(4, 4);
    fireEvent.compositionStart(area);
    look();
    expect(query()).toBe("none");
    fireEvent.compositionEnd(area);
    expect(query()).toBe("smi");
  });

  it("is what stands before the caret", () => {
    const { area, look, query } = show(":smile and :tada");
    act(() => area.focus());
    area.setSelectionRange(4, 4);
    look();
    expect(query()).toBe("smi");
  });
});
