/** Puts text into the clipboard. Where the page or the browser forbids it, the older way is tried; where that fails too,
 * what is on screen is selected, for Ctrl+C or a long press.
 * @param button has the focus, and gets it back
 * @param shown what is selected
 * @returns whether the text is in the clipboard */
export async function copyText(text: string, button: HTMLElement, shown: Element | null | undefined): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    if (copyByHand(text, button)) return true;
    // Not by a range: WebKit takes none that lies in a shadow root.
    if (shown) getSelection()?.setBaseAndExtent(shown, 0, shown, shown.childNodes.length);
    return false;
  }
}

/** Copies what is selected in a box that nobody sees. */
function copyByHand(text: string, button: HTMLElement): boolean {
  const box = document.createElement('textarea');
  box.className = 'visually-hidden';
  box.value = text;
  // Beside the button, since a dialog or an inert page would keep the focus from any other place.
  button.after(box);
  box.select();
  let isDone = false;
  try {
    isDone = document.execCommand('copy');
  } catch {
    // Told as not copied.
  }
  box.remove();
  button.focus({ preventScroll: true });
  return isDone;
}
