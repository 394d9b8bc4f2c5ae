/** Puts a text on the clipboard. @returns whether that worked */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Browsers give pages that clipboard on https and localhost only, and what is selected can be copied anywhere.
    return copySelected(text);
  }
}

function copySelected(text: string): boolean {
  const cameFrom = document.activeElement;
  const field = document.createElement("textarea");
  field.value = text;
  document.body.append(field);
  field.select();
  const isCopied = document.execCommand("copy");
  field.remove();
  if (cameFrom instanceof HTMLElement) cameFrom.focus();
  return isCopied;
}
