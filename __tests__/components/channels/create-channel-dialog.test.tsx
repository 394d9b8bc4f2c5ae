import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { CreateChannelDialog } from "@/components/channels/create-channel-dialog";
import { ApiError } from "@/lib/client/api/api-error";
import { renderIn } from "../support/render-in";

function show(onCreate: jest.Mock) {
  renderIn("en", <CreateChannelDialog isOpen onOpenChange={jest.fn()} onCreate={onCreate} />);
  return screen.getByRole("textbox", { name: "Name" });
}

describe("[CH2] making a channel", () => {
  it("hands over name, topic and whether it is private", async () => {
    const onCreate = jest.fn().mockResolvedValue(undefined);
    await userEvent.type(show(onCreate), "财务");
    await userEvent.type(screen.getByRole("textbox", { name: "Topic" }), "numbers");
    await userEvent.click(screen.getByRole("checkbox", { name: "Private" }));
    await userEvent.click(screen.getByRole("button", { name: "Create channel" }));
    expect(onCreate).toHaveBeenCalledWith({ name: "财务", topic: "numbers", isPrivate: true });
  });

  it("says at the name that it is taken, and keeps it", async () => {
    const name = show(jest.fn().mockRejectedValue(new ApiError({ code: "conflict", fields: { name: "taken" } })));
    await userEvent.type(name, "general{Enter}");
    expect(await screen.findByText("This is taken already.")).toBeVisible();
    expect(name).toHaveFocus();
    expect(name).toHaveValue("general");
  });
});
