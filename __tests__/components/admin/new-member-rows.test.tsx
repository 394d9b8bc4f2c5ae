import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { NextIntlClientProvider } from "next-intl";
import { NewMemberRows } from "@/components/admin/new-member-rows";
import { loadMessages } from "@/lib/i18n/load-messages";
import { renderChat, withSmallChat } from "../../support/chat-page";

const { chat } = withSmallChat();
const NOBODY = "Nobody else is called that.";

function show(query: string) {
  renderChat(
    chat(),
    <NextIntlClientProvider locale="en" messages={loadMessages("en")} timeZone="UTC">
      <NewMemberRows channelId={1} query={query} />
    </NextIntlClientProvider>,
  );
}

describe("people to add to a channel", () => {
  it("[CH4] are those whom the search finds and who are not in it", async () => {
    show("");
    await screen.findByRole("button", { name: "Add Cyd" });
    await waitFor(() => expect(screen.getAllByRole("listitem")).toHaveLength(1));
    expect(screen.queryByText(NOBODY)).toBeNull();
  });

  it("are not said to be none before the server has answered", async () => {
    let answer = () => {};
    const held = new Promise<null>((resolve) => (answer = () => resolve(null)));
    chat().fault = ({ path }) => (path.startsWith("/api/users?query") ? held : null);
    show("nobody");
    await waitFor(() => expect(chat().askedFor("GET", "/api/users?query")).not.toHaveLength(0));
    expect(screen.queryByText(NOBODY)).toBeNull();
    answer();
    await screen.findByText(NOBODY);
  });

  it("may be asked for again when that has failed", async () => {
    chat().fault = ({ path }) => (path.startsWith("/api/users?query") ? 500 : null);
    show("cyd");
    expect(await screen.findByRole("alert")).toHaveTextContent("The search did not work.");
    chat().fault = () => null;
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    await screen.findByRole("button", { name: "Add Cyd" });
    expect(screen.queryByRole("alert")).toBeNull();
  });
});
