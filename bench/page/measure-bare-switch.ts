import type { Browser } from "@playwright/test";
import { measureSwitch } from "./measure-switch";
import { emptyPage, slowDown } from "./open-browser";

interface BareChannels {
  channelIds: readonly number[];
  /** Each channel shows so many, the last one being this `seq`. */
  messages: number;
  lastSeq: number;
  bodies: string[];
}

const PAGE = `
  <style>
    body { margin: 0; display: flex; height: 100vh; font: 15px/1.5 system-ui }
    nav { width: 260px } nav a { display: block }
    [role=log] { flex: 1; overflow-y: auto } article { padding: 4px 20px; white-space: pre-wrap; overflow-wrap: anywhere }
  </style>
  <nav></nav><div role="log"></div>`;

/**
 * The least that this browser does for a switch of channels: a page without a framework, a store, a network or anything
 * around its list, which puts the names, times and words of as many messages as a page of them has into the document and
 * scrolls to the end.
 *
 * @returns milliseconds of each, on the slower processor, as {@link measureSwitch} has them
 */
export async function measureBareSwitches(browser: Browser, channels: BareChannels): Promise<number[]> {
  const opened = await emptyPage(browser);
  try {
    await opened.page.setContent(PAGE);
    await opened.page.evaluate(furnish, channels);
    await slowDown(opened);
    const times: number[] = [];
    for (const channelId of channels.channelIds) {
      times.push(await measureSwitch(opened.page, { channelId, lastSeq: channels.lastSeq }));
    }
    return times;
  } finally {
    await opened.page.context().close();
  }
}

/** Runs in the page. */
function furnish({ channelIds, messages, lastSeq, bodies }: BareChannels): void {
  const nav = document.querySelector("nav")!;
  const log = document.querySelector("[role=log]")!;
  nav.append(
    ...channelIds.map((id) => Object.assign(document.createElement("a"), { href: `/channels/${id}`, textContent: id })),
  );
  nav.addEventListener("click", (event) => {
    event.preventDefault();
    const path = (event.target as HTMLAnchorElement).getAttribute("href")!;
    const channelId = Number(path.split("/").at(-1));
    log.replaceChildren(
      ...Array.from({ length: messages }, (_, index) => {
        const seq = lastSeq - messages + 1 + index;
        const article = document.createElement("article");
        const name = Object.assign(document.createElement("b"), { textContent: `person-${(seq * channelId) % 100}` });
        const time = document.createElement("a");
        time.setAttribute("href", `${path}?message=${seq}`);
        time.textContent = " 9:41 AM";
        const text = document.createElement("p");
        text.textContent = bodies[(seq * channelId) % bodies.length] ?? "";
        article.append(name, time, text);
        return article;
      }),
    );
    log.scrollTop = log.scrollHeight;
  });
}
