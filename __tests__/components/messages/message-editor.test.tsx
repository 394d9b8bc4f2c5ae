import { fireEvent, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { MessageEditor } from "@/components/messages/message-editor";
import { ApiError } from "@/lib/client/api/api-error";
import { renderIn } from "../support/render-in";

function show(onSave = jest.fn().mockResolvedValue(undefined)) {
  const onClose = jest.fn();
  renderIn("zh-CN", <MessageEditor body="原来的" onSave={onSave} onClose={onClose} />);
  return { onSave, onClose, box: screen.getByRole("textbox", { name: "编辑消息" }) };
}

describe("editing a message in its place", () => {
  it("takes the focus and saves on Enter", async () => {
    const { onSave, onClose, box } = show();
    expect(box).toHaveFocus();
    await userEvent.type(box, "，改过{Enter}");
    expect(onSave).toHaveBeenCalledWith("原来的，改过");
    expect(onClose).toHaveBeenCalledTimes(1);
  });

  it("gives up on Escape", async () => {
    const { onSave, onClose, box } = show();
    await userEvent.type(box, "x{Escape}");
    expect(onClose).toHaveBeenCalledTimes(1);
    expect(onSave).not.toHaveBeenCalled();
  });

  it("does neither while an input method composes", () => {
    const { onSave, onClose, box } = show();
    fireEvent.keyDown(box, { key: "Escape", isComposing: true });
    fireEvent.keyDown(box, { key: "Enter", isComposing: true });
    expect(onClose).not.toHaveBeenCalled();
    expect(onSave).not.toHaveBeenCalled();
  });

  it("asks the server for nothing when nothing was changed", async () => {
    const { onSave, onClose, box } = show();
    await userEvent.type(box, "{Enter}");
    expect(onSave).not.toHaveBeenCalled();
    expect(onClose).toHaveBeenCalledTimes(1);
  });

  it("keeps the text and says why when it was refused", async () => {
    const { onClose, box } = show(jest.fn().mockRejectedValue(new ApiError({ code: "conflict" })));
    await userEvent.type(box, "，改过{Enter}");
    expect(await screen.findByRole("alert")).toHaveTextContent("内容刚刚有变化，请看过后再试。");
    expect(box).toHaveValue("原来的，改过");
    expect(onClose).not.toHaveBeenCalled();
  });

  it("saves nothing blank", async () => {
    const { onSave, box } = show();
    await userEvent.clear(box);
    await userEvent.type(box, "{Enter}");
    expect(onSave).not.toHaveBeenCalled();
    expect(screen.getByRole("button", { name: "保存" })).toBeDisabled();
  });
});
