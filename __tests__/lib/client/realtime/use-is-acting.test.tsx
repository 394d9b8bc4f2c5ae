import { useIsActing } from "@/lib/client/realtime/use-is-acting";
import { fireEvent } from "@testing-library/react";
import { renderChatHook, withSmallChat } from "../../../support/chat-page";

const { chat } = withSmallChat();

it.each([
  ["types", () => fireEvent.keyDown(document.body, { key: "a" })],
  [
    "is about to press something",
    () => fireEvent(document.querySelector("a")!, new Event("pointermove", { bubbles: true })),
  ],
])("acts who %s", (_, act) => {
  document.body.append(document.createElement("a"));
  const { result, unmount } = renderChatHook(chat(), () => useIsActing());
  expect(result.current()).toBe(false);
  act();
  expect(result.current()).toBe(true);
  unmount();
});
