/**
 * The tab's icon with a number on it, as the address of a picture.
 *
 * A tab may be light or dark whatever the page is, so the icon has colours of its own, and the number a rim around it. At 16
 * pixels one sign has room beside the mark; more take all of it.
 */
export function faviconWithCount(count: number): string {
  const text = count > 99 ? "99+" : String(count);
  const width = [20, 26, 32][text.length - 1] ?? 32;
  const fontSize = [19, 19, 16.5][text.length - 1] ?? 16.5;
  const badge = `x="${32 - width}" y="12" width="${width}" height="20" rx="6"`;
  return toAddress(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">` +
      `<rect width="32" height="32" rx="9" fill="#00795a"/>` +
      `<path d="M10 8v16M22 8v16M10 16h12" fill="none" stroke="#f6fffb" stroke-width="4" stroke-linecap="round"/>` +
      `<rect ${badge} fill="#c5221f" stroke="#fff" stroke-width="1.5"/>` +
      `<text x="${32 - width / 2}" y="28.5" fill="#fff" font-family="Arial,sans-serif" font-size="${fontSize}" ` +
      `font-weight="700" text-anchor="middle">${text}</text></svg>`,
  );
}

function toAddress(svg: string): string {
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
