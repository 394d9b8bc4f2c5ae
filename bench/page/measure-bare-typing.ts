import type { Browser } from "@playwright/test";
import { measureTyping } from "./measure-typing";
import { emptyPage, slowDown } from "./open-browser";

/**
 * The least that this browser does for a key: a page that is nothing but a text area, and hears of nothing.
 *
 * @returns milliseconds of each, on the slower processor, as {@link measureTyping} has them
 */
export async function measureBareTyping(browser: Browser, keys: number): Promise<number[]> {
  const opened = await emptyPage(browser);
  try {
    await opened.page.setContent('<textarea rows="8" cols="80"></textarea>');
    await opened.page.getByRole("textbox").focus();
    await slowDown(opened);
    return await measureTyping(opened, keys);
  } finally {
    await opened.page.context().close();
  }
}
