import { expect, type BrowserContext, type Locator, type Page } from "@playwright/test";
import { Complaints } from "./complaints";
import { namesIn, wordIn, type Language } from "./names";

/** One browser with one page, and where things are on it: by role and name, as a screen reader finds them. */
export class Device {
  readonly names;
  readonly complaints: Complaints;

  constructor(
    readonly context: BrowserContext,
    readonly page: Page,
    readonly language: Language,
  ) {
    this.names = namesIn(language);
    this.complaints = new Complaints(context);
  }

  word(key: string): string {
    return wordIn(this.language, key);
  }

  field(name: string): Locator {
    return this.page.getByRole("textbox", { name, exact: true });
  }

  searchField(name: string): Locator {
    return this.page.getByRole("searchbox", { name, exact: true });
  }

  button(name: string): Locator {
    return this.page.getByRole("button", { name, exact: true });
  }

  get connection(): Locator {
    return this.page.getByRole("status", { name: this.names.connection, exact: true });
  }

  get typing(): Locator {
    return this.page.getByRole("status", { name: this.names.typing, exact: true });
  }

  get log(): Locator {
    return this.page.getByRole("log", { name: this.names.messages, exact: true });
  }

  get channels(): Locator {
    return this.page.getByRole("navigation", { name: this.names.channels, exact: true });
  }

  get members(): Locator {
    return this.page.getByRole("complementary", { name: this.names.members, exact: true });
  }

  /** A channel's link, whatever it says about unread messages. */
  channel(name: string | RegExp): Locator {
    return this.channels.getByRole("link", { name });
  }

  member(displayName: string): Locator {
    return this.members.getByRole("listitem").filter({ hasText: displayName });
  }

  message(text: string): Locator {
    return this.log.getByRole("article").filter({ hasText: text });
  }

  composer(channel: string): Locator {
    return this.field(this.names.composer(channel));
  }

  /** Signs in through the page and waits until the chat is live. */
  async signIn(username: string, password: string): Promise<void> {
    await this.page.goto("/sign-in");
    await this.field(this.names.username).fill(username);
    await this.page.getByLabel(this.names.password, { exact: true }).fill(password);
    await this.button(this.names.signIn).click();
    await this.isLive();
  }

  /** Another tab of the same browser. */
  async onNewPage(path: string): Promise<Device> {
    const page = await this.context.newPage();
    await page.goto(path);
    return new Device(this.context, page, this.language);
  }

  async isLive(): Promise<void> {
    // Whoever was away may be in a pause between two attempts.
    await expect(this.connection).toContainText(this.names.connected, { timeout: 45_000 });
  }

  async openChannel(name: string): Promise<void> {
    await this.channel(name).click();
    await expect(this.composer(name)).toBeVisible();
  }

  /** Opens the channel's own menu and takes something from it. */
  async chooseFromChannelMenu(item: string): Promise<void> {
    await this.button(this.word("channels.menu")).click();
    await this.page.getByRole("menuitem", { name: item, exact: true }).click();
  }

  async send(text: string, channel: string = this.names.general): Promise<void> {
    await this.composer(channel).fill(text);
    await this.composer(channel).press("Enter");
  }
}
