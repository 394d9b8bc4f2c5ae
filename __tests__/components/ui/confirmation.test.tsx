import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Confirmation } from "@/components/ui/confirmation";
import { renderIn } from "../support/render-in";

function show() {
  const spies = { onConfirm: jest.fn(), onOpenChange: jest.fn() };
  renderIn("zh-CN", <Confirmation title="删除这条消息？" text="无法恢复。" confirm="删除" isOpen {...spies} />);
  return spies;
}

describe("asking before something that cannot be taken back", () => {
  it("starts at the way out, so that a second Enter does no harm", async () => {
    const { onConfirm, onOpenChange } = show();
    expect(screen.getByRole("alertdialog", { name: "删除这条消息？" })).toHaveAccessibleDescription("无法恢复。");
    expect(screen.getByRole("button", { name: "取消" })).toHaveFocus();
    await userEvent.keyboard("{Enter}");
    expect(onConfirm).not.toHaveBeenCalled();
    expect(onOpenChange).toHaveBeenCalledWith(false);
  });

  it("does it when told so", async () => {
    const { onConfirm } = show();
    await userEvent.click(screen.getByRole("button", { name: "删除" }));
    expect(onConfirm).toHaveBeenCalledTimes(1);
  });
});
