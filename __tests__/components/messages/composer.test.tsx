import { createEvent, fireEvent, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { Composer } from "@/components/messages/composer";
import { MESSAGE_MAX_CHARS } from "@/lib/protocol/limits";
import type { Locale } from "@/lib/protocol/users";
import { renderIn } from "../support/render-in";

interface Spies {
  onSend: jest.Mock;
  onEditLast: jest.Mock;
}

function LiveComposer({ initial, note, onSend, onEditLast }: Spies & { initial: string; note: string | null }) {
  const [text, setText] = useState(initial);
  return (
    <Composer
      channelName="general"
      text={text}
      textKey={1}
      onTextChange={setText}
      onSend={onSend}
      onEditLast={onEditLast}
      isFull={note !== null}
      note={note}
      focusKey={null}
    />
  );
}

function show(initial = "", locale: Locale = "en", note: string | null = null) {
  const spies = { onSend: jest.fn(() => true), onEditLast: jest.fn() };
  renderIn(locale, <LiveComposer initial={initial} note={note} {...spies} />);
  return { ...spies, box: screen.getByRole("textbox") };
}

describe("the composer", () => {
  it.each([
    ["en", "Message #general", "Send"],
    ["zh-CN", "发送消息到 #general", "发送"],
  ] as const)("is named by the channel in %s", (locale, name, button) => {
    show("", locale);
    expect(screen.getByRole("textbox", { name })).toBeVisible();
    expect(screen.getByRole("button", { name: button })).toBeVisible();
  });

  it("sends on Enter and empties itself", async () => {
    const { onSend, box } = show();
    await userEvent.type(box, "hello{Enter}");
    expect(onSend).toHaveBeenCalledWith("hello");
    expect(box).toHaveValue("");
  });

  it("keeps what was not taken", async () => {
    const { onSend, box } = show();
    onSend.mockReturnValue(false);
    await userEvent.type(box, "hello{Enter}");
    expect(onSend).toHaveBeenCalledWith("hello");
    expect(box).toHaveValue("hello");
  });

  it("[CFG1] says why nothing more is taken, and keeps the text", async () => {
    const { onSend, box } = show("", "en", "100 messages are waiting.");
    expect(screen.getByRole("alert")).toHaveTextContent("100 messages are waiting.");
    await userEvent.type(box, "one more{Enter}");
    expect(onSend).not.toHaveBeenCalled();
    expect(screen.getByRole("button", { name: "Send" })).toBeDisabled();
    expect(box).toHaveValue("one more");
  });

  it("breaks the line on Shift+Enter", async () => {
    const { onSend, box } = show();
    await userEvent.type(box, "one{Shift>}{Enter}{/Shift}two");
    expect(onSend).not.toHaveBeenCalled();
    expect(box).toHaveValue("one\ntwo");
  });

  it("sends by its button", async () => {
    const { onSend, box } = show();
    await userEvent.type(box, "hello");
    await userEvent.click(screen.getByRole("button", { name: "Send" }));
    expect(onSend).toHaveBeenCalledWith("hello");
  });

  it("never sends while an input method composes", () => {
    const { onSend, box } = show("nihao");
    fireEvent.keyDown(box, { key: "Enter", isComposing: true });
    // Safari tells the Enter that ends a composition by this number alone.
    fireEvent.keyDown(box, { key: "Enter", keyCode: 229 });
    expect(onSend).not.toHaveBeenCalled();
    expect(box).toHaveValue("nihao");
    fireEvent.keyDown(box, { key: "Enter", keyCode: 13 });
    expect(onSend).toHaveBeenCalledWith("nihao");
  });

  it("leaves a composing Enter to the input method", () => {
    const { box } = show("nihao");
    const press = createEvent.keyDown(box, { key: "Enter", isComposing: true });
    fireEvent(box, press);
    expect(press.defaultPrevented).toBe(false);
  });

  it("sends nothing that is blank", async () => {
    const { onSend, box } = show("  \n ");
    await userEvent.type(box, "{Enter}");
    expect(onSend).not.toHaveBeenCalled();
    expect(screen.getByRole("button", { name: "Send" })).toBeDisabled();
  });

  it("edits the last message on arrow up in an empty composer only", async () => {
    const { onEditLast, box } = show();
    await userEvent.type(box, "x{ArrowUp}");
    expect(onEditLast).not.toHaveBeenCalled();
    await userEvent.type(box, "{Backspace}{ArrowUp}");
    expect(onEditLast).toHaveBeenCalledTimes(1);
  });

  it("[MSG1] refuses what is too long in words, and keeps it", () => {
    const { onSend, box } = show("字".repeat(MESSAGE_MAX_CHARS + 2), "zh-CN");
    expect(screen.getByRole("alert")).toHaveTextContent("超出 2 个字符：一条消息最多 10,000 个。");
    fireEvent.keyDown(box, { key: "Enter" });
    expect(onSend).not.toHaveBeenCalled();
    expect(box).toHaveValue("字".repeat(MESSAGE_MAX_CHARS + 2));
  });

  it("[MSG1] counts characters as people do, and not what they are made of", () => {
    show("👍".repeat(MESSAGE_MAX_CHARS));
    expect(screen.queryByRole("alert")).toBeNull();
    expect(screen.getByText("0 characters left")).toBeVisible();
    expect(screen.getByRole("button", { name: "Send" })).toBeEnabled();
  });
});
