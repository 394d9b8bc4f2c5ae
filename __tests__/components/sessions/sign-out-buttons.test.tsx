import "fake-indexeddb/auto";
import { act, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { NextIntlClientProvider } from "next-intl";
import { SignOutButtons } from "@/components/sessions/sign-out-buttons";
import { DeviceStorage } from "@/lib/client/storage/device-storage";
import { eraseStorage } from "@/lib/client/storage/open-storage";
import { loadMessages } from "@/lib/i18n/load-messages";
import { renderChat, withSmallChat } from "../../support/chat-page";

const { chat } = withSmallChat();

afterEach(() => eraseStorage(1));

/** What this device had kept when the page was opened. */
async function keep(text: string) {
  const device = new DeviceStorage(1);
  await device.use((storage) => storage.put("drafts", { channelId: 1, text }));
  device.close();
}

/** Somebody who opens the page and signs out at once, before it has read anything. */
function leaveAtOnce() {
  renderChat(
    chat(),
    <NextIntlClientProvider locale="en" messages={loadMessages("en")} timeZone="UTC">
      <SignOutButtons />
    </NextIntlClientProvider>,
  );
  act(() => screen.getByRole("button", { name: "Sign out" }).click());
}

const ended = () => chat().askedFor("DELETE", "/api/sessions/current");

describe("signing out as soon as the page is there", () => {
  it("[AUTH5] asks about what this device had kept, and ends nothing before", async () => {
    await keep("half a thought");
    leaveAtOnce();
    expect(await screen.findByRole("alertdialog")).toHaveTextContent("1 draft");
    await userEvent.click(screen.getByRole("button", { name: "Cancel" }));
    expect(ended()).toEqual([]);
  });
});
