/** Puts a text on the clipboard. @returns whether it is there now */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Browsers give pages that clipboard on https and localhost only; what is selected can be copied anywhere.
    return copySelected(text);
  }
}

/** A span and not a field: a field would take the focus, which a dialog does not let go of. */
function copySelected(text: string): boolean {
  const holder = document.createElement("span");
  holder.textContent = text;
  holder.style.whiteSpace = "pre";
  document.body.append(holder);
  getSelection()?.selectAllChildren(holder);
  const isCopied = document.execCommand("copy");
  getSelection()?.removeAllRanges();
  holder.remove();
  return isCopied;
}
