import { act, fireEvent, render, screen } from "@testing-library/react";
import { StrictMode, useState } from "react";
import { useWrittenText } from "@/components/messages/use-written-text";

/** What was told, and by which text's teller. */
let told: string[];
/** What was known when a key's handler ran. */
let known: string[];

beforeEach(() => {
  told = [];
  known = [];
  jest.useFakeTimers();
});
afterEach(() => jest.useRealTimers());

interface AreaProps {
  texts: Record<number, string>;
  textKey?: number;
}

function Area({ texts, textKey = 1 }: AreaProps) {
  const [written, setWritten] = useState(texts);
  const value = { ...texts, ...written }[textKey] ?? "";
  const { area, listeners, tellInFull } = useWrittenText({
    value,
    textKey,
    onChange(text) {
      told.push(`${textKey}: ${text}`);
      setWritten((before) => ({ ...before, [textKey]: text }));
    },
    onLook: () => undefined,
  });
  return (
    <div onClickCapture={tellInFull}>
      <textarea ref={area} {...listeners} onKeyDown={() => known.push(value)} />
      <button onClick={() => known.push(value)}>Send</button>
      <button onClick={() => setWritten({ [textKey]: "" })}>Empty</button>
    </div>
  );
}

const box = () => screen.getByRole<HTMLTextAreaElement>("textbox");
const write = (text: string) => fireEvent.input(box(), { target: { value: text } });
const paint = () => act(() => jest.advanceTimersByTime(50));

describe("what is written in an area", () => {
  it("is told after the frame that it is painted with, once for all of the frame", () => {
    render(<Area texts={{}} />);
    write("h");
    write("hi");
    expect(told).toEqual([]);
    paint();
    expect(told).toEqual(["1: hi"]);
    expect(box()).toHaveValue("hi");
  });

  it("is known to the next key", () => {
    render(<Area texts={{}} />);
    write("hi");
    fireEvent.keyDown(box(), { key: "Enter" });
    expect(known).toEqual(["hi"]);
    paint();
    expect(told).toEqual(["1: hi"]);
  });

  it("is known to a click beside it, also where that does not take the focus", () => {
    render(<Area texts={{}} />);
    write("hi");
    fireEvent.click(screen.getByRole("button", { name: "Send" }));
    expect(known).toEqual(["hi"]);
  });

  it.each([
    ["the area is left", () => fireEvent.blur(box())],
    ["the page is hidden", () => fireEvent(document, new Event("visibilitychange", { bubbles: true }))],
    ["the page is left", () => fireEvent(window, new Event("pagehide"))],
  ])("is told at once when %s", (_, leave) => {
    render(<Area texts={{}} />);
    write("hi");
    leave();
    expect(told).toEqual(["1: hi"]);
  });

  it("is told when the area goes", () => {
    const { unmount } = render(<Area texts={{}} />);
    write("hi");
    unmount();
    expect(told).toEqual(["1: hi"]);
  });

  it("belongs to the text it was written in, and the next one is shown as it is", () => {
    const texts = { 1: "", 2: "" };
    const { rerender } = render(<Area texts={texts} textKey={1} />);
    write("for the first");
    rerender(<Area texts={texts} textKey={2} />);
    expect(told).toEqual(["1: for the first"]);
    expect(box()).toHaveValue("");
    rerender(<Area texts={texts} textKey={1} />);
    expect(box()).toHaveValue("for the first");
  });

  it("gives way to what the page makes of it", () => {
    render(<Area texts={{}} />);
    write("hi");
    paint();
    fireEvent.click(screen.getByRole("button", { name: "Empty" }));
    expect(box()).toHaveValue("");
  });

  it("stands when the page has something else that was there before", () => {
    const { rerender } = render(<Area texts={{}} />);
    write("hi");
    rerender(<Area texts={{ 1: "from another tab" }} />);
    expect(box()).toHaveValue("hi");
    paint();
    expect(told).toEqual(["1: hi"]);
  });

  it("is not what the page has put there, however often React mounts", () => {
    render(
      <StrictMode>
        <Area texts={{ 1: "a draft" }} />
      </StrictMode>,
    );
    paint();
    expect(box()).toHaveValue("a draft");
    expect(told).toEqual([]);
  });

  it("is taken over where it was written before the page was alive", () => {
    const container = document.body.appendChild(document.createElement("div"));
    container.innerHTML = "<div><textarea></textarea><button>Send</button><button>Empty</button></div>";
    container.querySelector("textarea")!.value = "early";
    render(<Area texts={{}} />, { container, hydrate: true });
    paint();
    expect(told).toEqual(["1: early"]);
    expect(box()).toHaveValue("early");
  });
});
