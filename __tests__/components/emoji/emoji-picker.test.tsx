import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { EmojiPicker } from "@/components/emoji/emoji-picker";
import { renderIn } from "../support/render-in";

const nodeFetch = globalThis.fetch;
const asked: string[] = [];

beforeEach(() => {
  asked.splice(0);
  globalThis.fetch = (input) => {
    asked.push(String(input));
    return Promise.reject(new TypeError("no network"));
  };
});
afterEach(() => {
  globalThis.fetch = nodeFetch;
});

it("says that the emoji could not be loaded, and asks for them again when told to", async () => {
  renderIn("en", <EmojiPicker onPick={jest.fn()} startsInSearch={false} />);
  expect(await screen.findByText("The emoji could not be loaded.")).toBeVisible();
  expect(asked).toEqual(["/emoji/en"]);
  await userEvent.click(screen.getByRole("button", { name: "Try again" }));
  expect(await screen.findByText("The emoji could not be loaded.")).toBeVisible();
  expect(asked).toHaveLength(2);
});
