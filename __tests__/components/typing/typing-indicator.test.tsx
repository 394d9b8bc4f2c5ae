import { screen } from "@testing-library/react";
import { TypingIndicator } from "@/components/typing/typing-indicator";
import { renderIn } from "../support/render-in";

const zhang = { id: 1, displayName: "张三" };
const li = { id: 2, displayName: "李四" };
const wang = { id: 3, displayName: "王五" };

const SENTENCES = [
  { people: [zhang], others: 0, zh: "张三 正在输入...", en: "张三 is typing..." },
  { people: [li, wang], others: 0, zh: "李四 和 王五 正在输入...", en: "李四 and 王五 are typing..." },
  { people: [zhang, li, wang], others: 0, zh: "张三 和其他 2 人正在输入...", en: "张三 and 2 others are typing..." },
  { people: [zhang], others: 1, zh: "张三 和其他 1 人正在输入...", en: "张三 and 1 other are typing..." },
  { people: [zhang, li, wang], others: 40, zh: "张三 和其他 42 人正在输入...", en: "张三 and 42 others are typing..." },
];

describe("[S9] the typing indicator", () => {
  it.each(SENTENCES)("says $zh", ({ people, others, zh, en }) => {
    const chinese = renderIn("zh-CN", <TypingIndicator people={people} others={others} />);
    expect(screen.getByRole("status", { name: "输入状态" })).toHaveTextContent(zh);
    chinese.unmount();

    renderIn("en", <TypingIndicator people={people} others={others} />);
    expect(screen.getByRole("status", { name: "Typing" })).toHaveTextContent(en);
  });

  it("says nothing when nobody types, and keeps its place", () => {
    renderIn("en", <TypingIndicator people={[]} others={0} />);
    expect(screen.getByRole("status", { name: "Typing" })).toBeEmptyDOMElement();
  });

  it("moves three dots beside the sentence", () => {
    renderIn("en", <TypingIndicator people={[zhang]} others={0} />);
    expect(screen.getByRole("status", { name: "Typing" }).querySelectorAll(".animate-typing")).toHaveLength(3);
  });

  it("keeps what is done in view whatever the name: only that gives way", () => {
    renderIn("en", <TypingIndicator people={[{ id: 1, displayName: "A".repeat(64) }]} others={0} />);
    expect(screen.getByText("A".repeat(64))).toHaveClass("truncate");
    expect(screen.getByRole("status", { name: "Typing" })).toHaveTextContent(/A is typing\.\.\.$/);
  });
});
