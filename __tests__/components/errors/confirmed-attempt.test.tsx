import { act, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { ConfirmedAttempt } from "@/components/errors/confirmed-attempt";
import { ApiError } from "@/lib/client/api/api-error";
import { renderIn } from "../support/render-in";

async function confirm(answer: () => Promise<void>) {
  const spies = { onConfirm: jest.fn(answer), onOpenChange: jest.fn() };
  renderIn("zh-CN", <ConfirmedAttempt title="离开？" text="你随时可以回来。" confirm="离开" isOpen {...spies} />);
  const button = screen.getByRole("button", { name: "离开" });
  await userEvent.click(button);
  return { ...spies, button };
}

describe("asking before something that the server may refuse", () => {
  it("is gone when it is done", async () => {
    const { onConfirm, onOpenChange } = await confirm(() => Promise.resolve());
    expect(onConfirm).toHaveBeenCalledTimes(1);
    expect(onOpenChange).toHaveBeenCalledWith(false);
  });

  it("waits, says so, and is not told twice", async () => {
    const { onConfirm, onOpenChange, button } = await confirm(() => new Promise(() => undefined));
    await userEvent.click(button);
    expect(button).toHaveAttribute("aria-busy", "true");
    expect(onConfirm).toHaveBeenCalledTimes(1);
    expect(onOpenChange).not.toHaveBeenCalled();
  });

  it("once left, neither closes nor spoils what is asked next", async () => {
    let answer = (): void => undefined;
    const { onOpenChange, button } = await confirm(() => new Promise((resolve) => (answer = () => resolve())));
    await userEvent.click(screen.getByRole("button", { name: "取消" }));
    expect(onOpenChange).toHaveBeenCalledTimes(1);
    expect(button).not.toHaveAttribute("aria-busy", "true");
    await act(async () => answer());
    expect(onOpenChange).toHaveBeenCalledTimes(1);
  });

  it("stays with the reason when it is refused, and can be told again", async () => {
    const { onConfirm, onOpenChange, button } = await confirm(() =>
      Promise.reject(new ApiError({ code: "forbidden" })),
    );
    expect(await screen.findByRole("alert")).toHaveTextContent("你没有权限这样做。");
    expect(onOpenChange).not.toHaveBeenCalled();
    await userEvent.click(button);
    expect(onConfirm).toHaveBeenCalledTimes(2);
  });

  it("[S14] says nothing of a network that was missing once it is back", async () => {
    await confirm(() => Promise.reject(new ApiError({ code: "network" })));
    expect(await screen.findByRole("alert")).toBeVisible();
    act(() => void window.dispatchEvent(new Event("online")));
    expect(screen.queryByRole("alert")).toBeNull();
  });
});
