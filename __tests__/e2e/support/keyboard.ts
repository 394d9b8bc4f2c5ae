import { expect, type Locator } from "@playwright/test";
import type { Device } from "./device";

/** Presses Tab until that has the focus, which can be seen there. */
export async function tabTo(device: Device, target: Locator, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  await expect(target).toBeAttached();
  for (let presses = 0; presses < 90; presses += 1) {
    const hasFocus = await target.evaluate((element) => element === document.activeElement, null, { timeout: 5_000 });
    if (hasFocus) return showsFocus(device);
    await device.page.keyboard.press(key);
  }
  throw new Error(`90 presses of ${key} do not lead to ${target.toString()}`);
}

/** What has the focus is marked, or what it is a part of: by the ring, or by the accent on its edge. */
export async function showsFocus({ page }: Device): Promise<void> {
  const marked = () =>
    page.evaluate(() => {
      const probe = document.body.appendChild(document.createElement("i"));
      probe.style.color = "var(--color-accent)";
      const accent = getComputedStyle(probe).color;
      probe.remove();
      for (let box = document.activeElement, steps = 0; box && box !== document.body && steps < 5; steps += 1) {
        const { outlineStyle, outlineWidth, boxShadow, borderTopColor, borderTopWidth } = getComputedStyle(box);
        if (outlineStyle !== "none" && parseFloat(outlineWidth) >= 1) return true;
        if (parseFloat(borderTopWidth) > 0 && borderTopColor === accent) return true;
        if (box.matches("[role=dialog], [role=alertdialog], [role=menu], [role=option]") && boxShadow !== "none")
          return true;
        box = box.parentElement;
      }
      return false;
    });
  await expect.poll(marked, "the focus is seen").toBe(true);
}
