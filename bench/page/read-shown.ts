import type { Page } from "@playwright/test";

/** What a page shows of a channel's end. */
export interface Shown {
  /** Of the messages, as they stand, from the oldest that was looked at to the end. */
  seqs: number[];
  /** Messages that stood twice, or above an older one. */
  doubled: number;
  outOfOrder: number;
}

/** Scrolls down the open channel until the message that it ends with is in the page. */
export async function scrollToEnd(page: Page, channelPath: string, lastSeq: number): Promise<void> {
  const last = page.locator(`[role=log] a[href="${channelPath}?message=${lastSeq}"]`);
  while ((await last.count()) === 0) await page.getByRole("log").evaluate(scrollDown);
}

/** Scrolls up through the open channel until a message is reached, as a reader would, and reads what stands there. */
export async function readShown(page: Page, fromSeq: number): Promise<Shown> {
  const seen = new Set<number>();
  let [doubled, outOfOrder] = [0, 0];
  for (;;) {
    const inPage = await page.getByRole("log").evaluate(readSeqs);
    for (const [index, seq] of inPage.entries()) {
      const before = inPage[index - 1];
      if (before === seq) doubled += 1;
      else if (before !== undefined && seq !== before + 1) outOfOrder += 1;
      seen.add(seq);
    }
    if (Math.min(...inPage) <= fromSeq) break;
    await page.getByRole("log").evaluate(scrollUp);
  }
  const seqs = [...seen].filter((seq) => seq >= fromSeq).sort((a, b) => a - b);
  return { seqs, doubled, outOfOrder };
}

/** Those in the page, which are the ones near the view. */
function readSeqs(log: Element): number[] {
  return [...log.querySelectorAll("article")].flatMap((article) => {
    const address = article.querySelector<HTMLAnchorElement>('a[href*="?message="]');
    return address ? [Number(new URL(address.href).searchParams.get("message"))] : [];
  });
}

async function scrollDown(log: Element): Promise<void> {
  log.scrollTop = log.scrollHeight;
  for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
}

async function scrollUp(log: Element): Promise<void> {
  log.scrollBy(0, -log.clientHeight / 2);
  for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
}
